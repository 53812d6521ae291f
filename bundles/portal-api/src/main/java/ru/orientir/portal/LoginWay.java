package ru.orientir.portal;

import org.osgi.annotation.versioning.ConsumerType;

/** A way to log in beside login and password, offered on the login page: a service. */
@ConsumerType
public interface LoginWay {

    /** In Russian, the words of a button, for example «Войти через единый портал». */
    String title();

    /** Absolute path within the portal; the page that was asked for is added as {@code next}. */
    String href();
}
