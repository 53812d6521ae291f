package ru.orientir.persistence.pool;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the data are, PID {@code ru.orientir.database}; without it there is no database. */
@ObjectClassDefinition(name = "База данных")
public @interface DatabaseConfig {

    @AttributeDefinition(
            description =
                    "Адрес: jdbc:h2:file:путь для встроенной базы в файле, jdbc:postgresql://сервер:5432/база для PostgreSQL")
    String url();

    @AttributeDefinition(description = "Имя пользователя базы")
    String user();

    @AttributeDefinition(type = AttributeType.PASSWORD, description = "Пароль пользователя базы")
    String password() default "";

    @AttributeDefinition(description = "Сколько соединений с базой держать самое большее, от 2 до 200")
    int pool_size() default 16;
}
