/** Container accounts of a stand-alone installation, and the portal's sessions. */
package ru.orientir.portal.host.accounts;
