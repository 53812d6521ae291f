/** The host over HTTP: login and logout, menu, modules, the front page. */
package ru.orientir.portal.host.web;
