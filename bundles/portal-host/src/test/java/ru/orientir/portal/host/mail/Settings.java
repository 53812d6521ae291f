package ru.orientir.portal.host.mail;

import java.lang.annotation.Annotation;

/** Settings as a file of the container gives them. */
record Settings(
        String host,
        int port,
        String tls,
        String trusted_certificates,
        String user,
        String _password,
        String from,
        String portal_url)
        implements MailConfig {

    static Settings relay(int port) {
        return new Settings("127.0.0.1", port, "", "", "", "", "monitoring@rcokio.example", "https://portal.example/");
    }

    @Override
    public int timeout_seconds() {
        return 1;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return MailConfig.class;
    }
}
