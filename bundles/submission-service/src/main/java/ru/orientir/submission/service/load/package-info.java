/** Many organisations' values at once, from the rows of a file: all or nothing. */
package ru.orientir.submission.service.load;
