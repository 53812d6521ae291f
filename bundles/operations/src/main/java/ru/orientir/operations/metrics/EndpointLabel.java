package ru.orientir.operations.metrics;

import javax.servlet.http.HttpServletRequest;
import ru.orientir.portal.EndpointName;

/**
 * Which endpoint a request was for, as whoever answered it calls it ({@link EndpointName}); where nobody gave a name, only which web context it came to.
 * Nothing of the request itself: strangers could fill the labels, and codes of persons and forms would stand in them.
 */
record EndpointLabel(String contextPath) {

    /** @param request before it is answered: when an answer that was put off is complete its context is not known any more */
    static EndpointLabel of(HttpServletRequest request) {
        return new EndpointLabel(request.getContextPath());
    }

    /** @param request the same, now that it is answered */
    String text(HttpServletRequest request) {
        return contextPath
                + (request.getAttribute(EndpointName.ATTRIBUTE) instanceof String template ? template : "/*");
    }
}
