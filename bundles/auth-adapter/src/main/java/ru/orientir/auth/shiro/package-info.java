/** Who may do what, from one table on Apache Shiro and today's registry; the host's session as an actor. */
package ru.orientir.auth.shiro;
