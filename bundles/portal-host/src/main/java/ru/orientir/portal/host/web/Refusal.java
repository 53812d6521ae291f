package ru.orientir.portal.host.web;

import java.util.Optional;

/** A request that is answered with a problem (RFC 9457); thrown within a servlet and written by {@link ApiServlet}. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String title;
    private final String detail;
    private final transient Optional<String> retryAfter;

    /**
     * @param code stable, for example {@code session.wrong}
     * @param detail in Russian: what to do
     */
    Refusal(int status, String code, String title, String detail) {
        this(status, code, title, detail, Optional.empty());
    }

    private Refusal(int status, String code, String title, String detail, Optional<String> retryAfter) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    Refusal retryAfter(long seconds) {
        return new Refusal(status, code, title, detail, Optional.of(Long.toString(seconds)));
    }

    static Refusal badRequest(String detail) {
        return new Refusal(400, "request.invalid", "Запрос не разобран", detail);
    }

    static Refusal method(String possible) {
        return new Refusal(405, "method.unknown", "Такого действия нет", "По этому адресу возможны: " + possible + ".");
    }

    static Refusal foreignPage() {
        return new Refusal(
                403,
                "request.foreign-page",
                "Недостаточно прав",
                "Передайте с изменяющим запросом заголовок X-Requested-With: portal.");
    }

    static Refusal notLoggedIn() {
        return new Refusal(
                401,
                "session.missing",
                "Вход не выполнен",
                "Войдите: сеанс не начат, закончился или долго не было запросов.");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    Optional<String> retryAfter() {
        return retryAfter;
    }
}
