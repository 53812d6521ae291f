/** Modules switched on and off while the system runs. */
package ru.orientir.portal.host.modules;
