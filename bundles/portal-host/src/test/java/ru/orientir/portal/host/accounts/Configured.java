package ru.orientir.portal.host.accounts;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A configuration in which only a few things were set. */
public final class Configured {

    private Configured() {}

    /** With the defaults for all else. Each question goes to the store. */
    public static SessionsConfig sessions(Map<String, Integer> set) {
        return (SessionsConfig) Proxy.newProxyInstance(
                SessionsConfig.class.getClassLoader(),
                new Class<?>[] {SessionsConfig.class},
                (proxy, method, given) -> method.getName().equals("check_interval_millis")
                        ? 0
                        : (Object) set.getOrDefault(method.getName(), (Integer) method.getDefaultValue()));
    }
}
