package ru.orientir.demo.campaign;

import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.demo.region.Region;
import ru.orientir.submission.Caller;

/** Who acts in the demo: the accounts that it issues at its end. */
public final class Actors {

    public static final Actor COORDINATOR = new Actor("coordinator", Role.COORDINATOR, Region.MINISTRY);
    public static final Actor OPERATOR = new Actor("operator", Role.OPERATOR, Region.OPERATOR);
    public static final Actor LEAD = new Actor("lead", Role.LEAD_COORDINATOR, Region.LEAD);
    public static final Actor ADMINISTRATOR = new Actor("admin", Role.ADMINISTRATOR, Region.OPERATOR);

    private Actors() {}

    public static Actor municipality(String code) {
        return new Actor("mo-" + code, Role.MUNICIPALITY, code);
    }

    public static Actor organisation(String code) {
        return new Actor("org-" + code, Role.ORGANISATION, code);
    }

    static Caller operator() {
        return Caller.of(OPERATOR);
    }

    static Caller coordinator() {
        return Caller.of(COORDINATOR);
    }
}
