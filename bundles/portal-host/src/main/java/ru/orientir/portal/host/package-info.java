/** What the parts of the reference host share: how nodes that keep copies stay together. */
package ru.orientir.portal.host;
