package ru.orientir.submission;

/** The switch of this module: what it offers depends on the condition that the host publishes while the module is on. */
public final class MonitoringSwitch {

    /** The module's id, as the host knows it. */
    public static final String MODULE = "monitoring";

    /** The target of a component that is there only while the module is on. */
    public static final String ON = "(osgi.condition.id=orientir." + MODULE + ")";

    private MonitoringSwitch() {}
}
