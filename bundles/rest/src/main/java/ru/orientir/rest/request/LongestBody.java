package ru.orientir.rest.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many bytes an endpoint takes that takes more than a document, which is 256 KiB. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongestBody {

    int value();

    /** From how many bytes on such a body is let in alone; what does not tell its length counts as so long. */
    int large() default 512 << 10;
}
