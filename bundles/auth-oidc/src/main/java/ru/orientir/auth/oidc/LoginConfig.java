package ru.orientir.auth.oidc;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The login at the provider, PID {@code ru.orientir.auth.oidc.login}; without it only tokens are accepted. */
@ObjectClassDefinition(name = "Вход у поставщика идентификации (OpenID Connect)")
@interface LoginConfig {

    @AttributeDefinition(description = "Адрес страницы входа поставщика")
    String authorization_endpoint();

    @AttributeDefinition(description = "Адрес, по которому портал меняет код входа на токен")
    String token_endpoint();

    @AttributeDefinition(description = "Имя портала у поставщика")
    String client_id();

    @AttributeDefinition(
            type = AttributeType.PASSWORD,
            description = "Пароль портала у поставщика; пусто для открытого клиента")
    String client_secret() default "";

    @AttributeDefinition(description = "Адрес возврата: https://портал/portal/login/callback")
    String redirect_uri();

    @AttributeDefinition(description = "Что запрашивается у поставщика")
    String scope() default "openid";

    @AttributeDefinition(description = "Надпись на кнопке входа")
    String title() default "Войти через единую учётную запись";
}
