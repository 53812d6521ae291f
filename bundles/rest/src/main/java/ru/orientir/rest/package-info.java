/** The web context of the module: its servlets and filters, and what the interface consists of. */
package ru.orientir.rest;
