package ru.orientir.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/** Makes components as the container does: by their public constructor, with default configuration. */
final class Components {

    private Components() {}

    static <T> T create(Class<T> type, Object... references) {
        Constructor<?> constructor = type.getConstructors()[0];
        Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                .map(parameter -> argument(parameter, references))
                .toArray();
        try {
            return type.cast(constructor.newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object argument(Class<?> parameter, Object... references) {
        if (Annotation.class.isAssignableFrom(parameter)) {
            return Proxy.newProxyInstance(
                    parameter.getClassLoader(),
                    new Class<?>[] {parameter},
                    (proxy, method, arguments) -> defaultOf(method));
        }
        return Arrays.stream(references)
                .filter(parameter::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is a " + parameter));
    }

    private static Object defaultOf(Method setting) {
        return setting.getDefaultValue();
    }
}
