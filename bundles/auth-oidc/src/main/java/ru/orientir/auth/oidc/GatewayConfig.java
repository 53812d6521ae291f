package ru.orientir.auth.oidc;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The gateway in front of the portal, PID {@code ru.orientir.auth.gateway}; without it no header names anybody. */
@ObjectClassDefinition(name = "Шлюз, который передаёт пользователя в заголовке")
@interface GatewayConfig {

    @AttributeDefinition(description = "Заголовок, в котором шлюз передаёт подписанный токен")
    String header() default "X-Portal-Identity";

    @AttributeDefinition(
            description =
                    "Адреса и сети (10.0.0.0/24), соединениям с которых верят. Это адрес самого соединения, не X-Forwarded-For")
    String[] peers();

    @AttributeDefinition(
            description = "Файл с открытыми ключами шлюза, PEM или JWK Set; читается снова, когда изменился")
    String key_file() default "";

    @AttributeDefinition(description = "Адрес открытых ключей шлюза (JWK Set); вместо файла")
    String jwks_uri() default "";

    @AttributeDefinition(description = "Значение iss в токенах, точно как его пишет шлюз")
    String issuer();

    @AttributeDefinition(description = "Допустимые значения aud; токен для кого-либо иного не принимается")
    String[] audiences();

    @AttributeDefinition(description = "Допустимые алгоритмы подписи, только асимметричные")
    String[] algorithms() default {"ES256", "RS256"};

    @AttributeDefinition(description = "Наибольший срок жизни токена от iat до exp, с; более долгий не принимается")
    int longest_life_seconds() default 120;

    @AttributeDefinition(description = "Насколько могут расходиться часы, с")
    int clock_skew_seconds() default 10;

    @AttributeDefinition(description = "Сколько минут служат ключи, полученные по адресу, если он недоступен")
    int keys_life_minutes() default 60;

    @AttributeDefinition(description = "Поле токена с логином без персональных данных")
    String login_claim() default "sub";

    @AttributeDefinition(description = "Поле токена с ролью или списком ролей; точка ведёт внутрь: realm_access.roles")
    String role_claim() default "orientir_role";

    @AttributeDefinition(description = "Поле токена с кодом организации из реестра")
    String organisation_claim() default "orientir_organisation";

    @AttributeDefinition(description = "Роли: слово шлюза=код роли. Если не указано, слова шлюза и есть коды ролей")
    String[] roles() default {};
}
