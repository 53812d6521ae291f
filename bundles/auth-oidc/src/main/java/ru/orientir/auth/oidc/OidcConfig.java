package ru.orientir.auth.oidc;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The identity provider, PID {@code ru.orientir.auth.oidc}; without it the bundle does nothing. */
@ObjectClassDefinition(name = "Поставщик идентификации (OpenID Connect)")
@interface OidcConfig {

    @AttributeDefinition(description = "Значение iss в токенах, точно как его пишет поставщик")
    String issuer();

    @AttributeDefinition(description = "Адрес открытых ключей поставщика")
    String jwks_uri();

    @AttributeDefinition(description = "Допустимые значения aud; токен для кого-либо иного не принимается")
    String[] audiences();

    @AttributeDefinition(description = "Допустимые алгоритмы подписи, только асимметричные")
    String[] algorithms() default {"RS256", "PS256", "ES256"};

    @AttributeDefinition(description = "Насколько могут расходиться часы, с")
    int clock_skew_seconds() default 60;

    @AttributeDefinition(description = "Сколько минут служат полученные ключи, если поставщик недоступен")
    int keys_life_minutes() default 60;

    @AttributeDefinition(description = "Поле токена с логином без персональных данных")
    String login_claim() default "preferred_username";

    @AttributeDefinition(description = "Поле токена с ролью или списком ролей; точка ведёт внутрь: realm_access.roles")
    String role_claim() default "orientir_role";

    @AttributeDefinition(description = "Поле токена с кодом организации из реестра")
    String organisation_claim() default "orientir_organisation";

    @AttributeDefinition(
            description = "Роли: слово поставщика=код роли. Если не указано, слова поставщика и есть коды ролей")
    String[] roles() default {};
}
