package ru.orientir.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Why two readers of a request could understand it differently, and it is refused with 400: what a proxy in front allowed must be what is answered.
 * The same for the portal, its modules and all of their pages.
 */
public enum AmbiguousRequest {

    /** Its address, or what stands behind the question mark. */
    ADDRESS("path.ambiguous", "Уберите из адреса закодированные и служебные символы."),

    /** It asks for a tunnel to elsewhere ({@code CONNECT}): what follows on the connection is meant for somebody else. */
    TUNNEL("path.ambiguous", "Обращайтесь к порталу по его адресу: посредником для других он не бывает."),

    /** Its length is told twice: what follows on the connection may be the rest of it for one reader and a request for another. */
    LENGTH("length.ambiguous", "Укажите длину запроса одним способом."),

    /** Two hosts: one reader would take the first and another one the last. */
    HOST("header.repeated", "Передайте заголовок Host один раз."),

    /** Two versions that are to be changed. */
    VERSION("header.repeated", "Передайте заголовок If-Match один раз.");

    /** What stands for bytes that are no UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    /** In Russian, for all of them. */
    public static final String TITLE = "Запрос можно понять двояко";

    private final String code;
    private final String detail;

    AmbiguousRequest(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    /**
     * What is ambiguous, or empty.
     *
     * @param address with scheme and host, as the server has put it together, without the query
     * @param path as sent, not decoded; null where the request has none
     * @param query as sent; null if there is none
     */
    public static Optional<AmbiguousRequest> of(
            String address, String path, String query, RequestCredentials.Headers headers) {
        if (path == null) {
            return Optional.of(TUNNEL);
        }
        if (RequestPath.isAmbiguous(path) || !isReadable(address) || RequestPath.isBroken(query)) {
            return Optional.of(ADDRESS);
        }
        if (!headers.all("Content-Length").isEmpty()
                && !headers.all("Transfer-Encoding").isEmpty()) {
            return Optional.of(LENGTH);
        }
        if (headers.all("Host").size() > 1) {
            return Optional.of(HOST);
        }
        return headers.all("If-Match").size() > 1 ? Optional.of(VERSION) : Optional.empty();
    }

    /** Whether host and path can be decoded: what stands behind fails on the others, each part in its own way. */
    private static boolean isReadable(String address) {
        try {
            String path = new URI(address).getPath();
            return path != null && path.indexOf(UNREADABLE) < 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public String code() {
        return code;
    }

    /** In Russian: what to do. */
    public String detail() {
        return detail;
    }

    /** Whether the connection has to end with the refusal: nobody knows where the next request begins on it. */
    public boolean endsConnection() {
        return this == LENGTH || this == TUNNEL;
    }
}
