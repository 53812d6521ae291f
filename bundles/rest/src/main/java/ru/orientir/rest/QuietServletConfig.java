package ru.orientir.rest;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;

/** Turns off what CXF's servlet would show to anybody: its list of services and their style sheet. */
record QuietServletConfig(ServletConfig original) implements ServletConfig {

    private static final Map<String, String> PARAMETERS = Map.of("hide-service-list-page", "true");

    @Override
    public String getServletName() {
        return original.getServletName();
    }

    @Override
    public ServletContext getServletContext() {
        return original.getServletContext();
    }

    @Override
    public String getInitParameter(String name) {
        return PARAMETERS.get(name);
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
        return Collections.enumeration(PARAMETERS.keySet());
    }
}
