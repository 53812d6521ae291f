package ru.orientir.portal.host.accounts;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long sessions last, and how failed logins are answered: PID {@code ru.orientir.portal.host.sessions}. */
@ObjectClassDefinition(name = "Сеансы портала")
public @interface SessionsConfig {
    @AttributeDefinition(description = "Сколько часов после входа действует сеанс")
    int life_hours() default 8;

    @AttributeDefinition(
            description =
                    "Через сколько минут без запросов сеанс кончается, не раньше и самое большее на десятую часть позже; 0 – не кончается")
    int idle_minutes() default 60;

    @AttributeDefinition(description = "После скольких неудач подряд с одного адреса вход закрывается на время")
    int failures() default 5;

    @AttributeDefinition(
            description =
                    "После скольких неудач подряд со всех адресов вход закрывается для всех, кроме тех, откуда уже входили")
    int failures_everywhere() default 100;

    @AttributeDefinition(description = "На сколько минут вход закрывается сначала; с каждой неудачей срок удваивается")
    int lock_minutes() default 1;

    @AttributeDefinition(description = "Самый долгий срок, минут")
    int longest_lock_minutes() default 60;

    @AttributeDefinition(description = "Как часто узел сверяет сеанс с базой, мс")
    int check_interval_millis() default 250;
}
