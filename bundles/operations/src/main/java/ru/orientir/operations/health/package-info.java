/** Whether the installation can do its work: checks, and what a load balancer is told. */
package ru.orientir.operations.health;
