package ru.orientir.portal.host.web;

import java.io.IOException;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A list that everybody may read, before the login too. */
abstract class ListServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    /** What there is now. */
    abstract List<?> items();

    @Override
    final List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    final void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(response, HttpServletResponse.SC_OK, "application/json", new Items(items()));
    }

    /** The answer. */
    record Items(List<?> items) {}
}
