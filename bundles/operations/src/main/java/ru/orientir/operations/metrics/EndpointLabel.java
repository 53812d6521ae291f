package ru.orientir.operations.metrics;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import ru.orientir.portal.EndpointName;

/** Which endpoint a request was for, without what it named: codes and numbers stay out of the labels. */
final class EndpointLabel {

    private static final String PORTAL = "/portal";

    private EndpointLabel() {}

    static String of(HttpServletRequest request, int status) {
        if (request.getAttribute(EndpointName.ATTRIBUTE) instanceof String template) {
            return request.getContextPath() + request.getServletPath() + template;
        }
        if (status == HttpServletResponse.SC_NOT_FOUND) {
            return "unknown";
        }
        String path = request.getRequestURI();
        if (path.startsWith(PORTAL + "/api/")) {
            String[] segments = path.split("/", 5);
            return PORTAL + "/api/" + segments[3];
        }
        return path.startsWith(PORTAL + "/health/") ? PORTAL + "/health" : request.getContextPath() + "/*";
    }
}
