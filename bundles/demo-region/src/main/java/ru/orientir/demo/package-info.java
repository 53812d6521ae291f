/** Loads the demo beside the container's start, once, and tells on the front page how far it is. */
package ru.orientir.demo;
