package ru.orientir.portal.host.mail;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The mail server, PID {@code ru.orientir.portal.mail}; without it the portal sends no letters. */
@ObjectClassDefinition(name = "Почта портала")
public @interface MailConfig {

    @AttributeDefinition(description = "Почтовый сервер (SMTP)")
    String host();

    @AttributeDefinition(description = "Порт; 0 – обычный: 587 для starttls, 465 для tls, 25 для none")
    int port() default 0;

    @AttributeDefinition(
            description =
                    "Шифрование: starttls, tls или none. Пусто – starttls, а для сервера на этой же машине none. none с паролем – только на этой же машине")
    String tls() default "";

    @AttributeDefinition(
            description =
                    "Файл PEM с сертификатами, которым доверять вместо поставленных с Java: для сервера со своим удостоверяющим центром")
    String trusted_certificates() default "";

    @AttributeDefinition(description = "Имя для входа на сервер; пусто – без входа")
    String user() default "";

    /** With a dot in front: such properties stay out of what the container shows of a service. */
    @AttributeDefinition(type = AttributeType.PASSWORD, description = "Пароль для входа на сервер")
    String _password() default "";

    @AttributeDefinition(description = "Адрес отправителя, например monitoring@portal.example")
    String from();

    @AttributeDefinition(description = "Адрес портала для ссылок в письмах: https://портал")
    String portal_url();

    @AttributeDefinition(description = "Сколько секунд ждать соединения и каждого ответа сервера, от 1 до 60")
    int timeout_seconds() default 10;
}
