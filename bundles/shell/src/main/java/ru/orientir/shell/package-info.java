/** Commands of the administrator's console, each given in the name of an issued account whose role decides. */
package ru.orientir.shell;
