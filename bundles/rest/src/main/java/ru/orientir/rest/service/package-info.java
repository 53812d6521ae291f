/** The services behind the resources, any of which may be away. */
package ru.orientir.rest.service;
