package ru.orientir.rest.problem;

import java.util.Arrays;

/** The kinds of refusal that the interface knows, each with its status and its title. */
public enum ProblemKind {
    /** The request cannot be read. */
    MALFORMED(400, "request.malformed", "Запрос составлен неверно", "Исправьте запрос и повторите его."),
    NOT_IDENTIFIED(401, "identity.missing", "Вход не выполнен", "Войдите в портал и повторите запрос."),
    FORBIDDEN(
            403, "access.denied", "Недостаточно прав", "Это действие не предусмотрено для вашей роли или организации."),
    NOT_FOUND(404, "not-found", "Не найдено", "Проверьте адрес: такого объекта нет или он вам не виден."),
    METHOD(405, "method.unsupported", "Действие недоступно", "Этот адрес такого действия не поддерживает."),
    NOT_ACCEPTABLE(406, "type.unavailable", "Такого представления нет", "Проверьте заголовок Accept."),
    TIMEOUT(408, "request.slow", "Запрос не дождались", "Проверьте соединение и повторите запрос."),
    CONFLICT(409, "conflict", "Сейчас это невозможно", "Обновите данные и проверьте состояние."),
    /** Someone was faster; both versions are in the answer. */
    STALE(412, "version.stale", "Данные уже изменились", "Сравните обе версии и сохраните ещё раз с новой версией."),
    TOO_LARGE(413, "body.too-large", "Запрос слишком велик", "Разделите данные на несколько запросов."),
    MEDIA(415, "type.unsupported", "Тип данных не поддерживается", "Проверьте заголовок Content-Type и сам файл."),
    /** The request is readable, but what it says cannot be taken. */
    INVALID(422, "data.invalid", "Данные не приняты", "Исправьте указанные поля и повторите запрос."),
    VERSION_NEEDED(
            428,
            "version.missing",
            "Не указана версия",
            "Передайте в заголовке If-Match значение ETag последнего ответа."),
    /** The account has too many requests on their way. */
    BUSY(
            429,
            "account.busy",
            "Слишком много запросов сразу",
            "Ничего не изменено. Дождитесь ответа на уже отправленные запросы этой учётной записи и повторите."),
    INTERNAL(
            500,
            "internal",
            "Внутренняя ошибка",
            "Повторите запрос позже; если ошибка повторится, сообщите оператору номер обращения."),
    AWAY(503, "module.off", "Временно недоступно", "Ничего не изменено. Повторите запрос позже.");

    private final int status;
    private final String code;
    private final String title;
    private final String detail;

    ProblemKind(int status, String code, String title, String detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    /** The code where nothing more exact is known. */
    public String code() {
        return code;
    }

    /** In Russian: what happened. */
    public String title() {
        return title;
    }

    /** In Russian: what to do where nothing more exact is known. */
    public String detail() {
        return detail;
    }

    /** The kind with this status; otherwise the nearest of its hundred. */
    static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : MALFORMED);
    }
}
