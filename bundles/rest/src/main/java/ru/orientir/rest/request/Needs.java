package ru.orientir.rest.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ru.orientir.auth.Action;

/**
 * Classifies an endpoint: the actions of which the caller's role has to have at least one. An endpoint without this
 * annotation answers nobody. The services check again, and for the very object.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** Empty for everybody who is identified. */
    Action[] value();
}
