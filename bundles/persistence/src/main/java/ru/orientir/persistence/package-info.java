/** All stores together in a plain JVM, for tests and tools. */
package ru.orientir.persistence;
