package ru.orientir.persistence.pool;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The databases that are known, by the beginning of their address. */
enum DatabaseProduct {

    /** {@code WRITE_DELAY=0}: what was acknowledged has been given to the disk. With a cache of 8 statements a save forgets its own. */
    H2("jdbc:h2:", "org.h2.Driver", Map.of("WRITE_DELAY", "0", "DB_CLOSE_ON_EXIT", "FALSE", "QUERY_CACHE_SIZE", "64")) {
        @Override
        char before(String url) {
            return ';';
        }
    },

    /** A server that does not answer is noticed, and many rows go in one statement. */
    POSTGRESQL(
            "jdbc:postgresql:",
            "org.postgresql.Driver",
            Map.of("connectTimeout", "5", "tcpKeepAlive", "true", "reWriteBatchedInserts", "true")) {
        @Override
        char before(String url) {
            return url.indexOf('?') < 0 ? '?' : '&';
        }
    };

    private final String scheme;
    private final String driver;
    private final Map<String, String> settings;

    DatabaseProduct(String scheme, String driver, Map<String, String> settings) {
        this.scheme = scheme;
        this.driver = driver;
        this.settings = new TreeMap<>(settings);
    }

    /** What stands before the next setting of an address. */
    abstract char before(String url);

    /** @throws IllegalArgumentException saying in Russian which addresses there are */
    static DatabaseProduct of(String url) {
        return Arrays.stream(values())
                .filter(product -> url.startsWith(product.scheme))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "url: укажите адрес базы, jdbc:h2:file:путь или jdbc:postgresql://сервер:5432/база."));
    }

    /** The class by which OSGi names the driver, {@code osgi.jdbc.driver.class}. */
    String driver() {
        return driver;
    }

    /** @return the address with the settings that the system relies on; one that the operator gave stays as it is */
    String complete(String url) {
        String complete = url;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            Pattern given = Pattern.compile("[;?&]" + setting.getKey() + "=", Pattern.CASE_INSENSITIVE);
            if (!given.matcher(complete).find()) {
                complete += before(complete) + setting.getKey() + "=" + setting.getValue();
            }
        }
        return complete;
    }
}
