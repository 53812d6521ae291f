/** The demo region: organisations with names and sizes, made the same way every time. No living person is named. */
package ru.orientir.demo.region;
