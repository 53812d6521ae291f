package ru.orientir.portal.host.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;

/** What a person sees who followed a wrong link: a few words of ours instead of the server's page with its version. */
final class NoPage {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="ru">
            <head><meta charset="utf-8"><title>Нет такой страницы</title></head>
            <body><h1>Нет такой страницы</h1><p>Проверьте адрес или начните с <a href="/">первой страницы</a>.</p></body>
            </html>
            """;

    private NoPage() {}

    static void write(HttpServletResponse response) throws IOException {
        byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
