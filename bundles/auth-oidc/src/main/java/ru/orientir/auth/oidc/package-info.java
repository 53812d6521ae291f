/** Identity by OpenID Connect: bearer tokens, and the login at a provider. */
package ru.orientir.auth.oidc;
