package ru.orientir.auth.oidc;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Configuration as the container would give it: what is not set has its default. */
final class Configured {

    private Configured() {}

    static OidcConfig provider(Map<String, Object> set) {
        return of(OidcConfig.class, set);
    }

    static LoginConfig login(Map<String, Object> set) {
        return of(LoginConfig.class, set);
    }

    static GatewayConfig gateway(Map<String, Object> set) {
        return of(GatewayConfig.class, set);
    }

    private static <T> T of(Class<T> type, Map<String, Object> set) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> set.getOrDefault(method.getName(), fallback(method))));
    }

    private static Object fallback(java.lang.reflect.Method method) {
        Object written = method.getDefaultValue();
        if (written != null) {
            return written;
        }
        return method.getReturnType() == String[].class ? new String[0] : "";
    }
}
