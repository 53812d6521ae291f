/** Console commands of the host, where there is a console. */
package ru.orientir.portal.host.shell;
