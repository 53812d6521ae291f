package ru.orientir.auth.shiro;

import static ru.orientir.auth.Role.ADMINISTRATOR;
import static ru.orientir.auth.Role.COORDINATOR;
import static ru.orientir.auth.Role.LEAD_COORDINATOR;
import static ru.orientir.auth.Role.MUNICIPALITY;
import static ru.orientir.auth.Role.OPERATOR;
import static ru.orientir.auth.Role.ORGANISATION;
import static ru.orientir.auth.shiro.Reach.OWN;
import static ru.orientir.auth.shiro.Reach.OWN_AND_SUBORDINATE;
import static ru.orientir.auth.shiro.Reach.REGION;
import static ru.orientir.auth.shiro.Reach.SUBORDINATE;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.shiro.authz.Permission;
import org.apache.shiro.authz.SimpleRole;
import org.apache.shiro.authz.permission.WildcardPermission;
import ru.orientir.auth.Action;
import ru.orientir.auth.Role;

/** The one table of who may do what (domain § 1), in Shiro's wildcard permissions. What it does not grant is denied. */
final class Rights {

    private static final List<Grant> TABLE = List.of(
            new Grant(
                    COORDINATOR,
                    REGION,
                    "registry:read",
                    "methodology:read,publish",
                    "campaign:read,publish",
                    "reference:write",
                    "submission:read",
                    "edition:publish,read-unpublished",
                    "result:*"),
            // The Ministry reviews what it supervises itself: its colleges and the forms of the МОУО.
            new Grant(COORDINATOR, SUBORDINATE, "submission:review"),
            new Grant(
                    OPERATOR,
                    REGION,
                    "registry:*",
                    "methodology:read,write",
                    "campaign:read,write",
                    "reference:write",
                    "answers:load",
                    "submission:read,reopen",
                    "edition:compute,read-unpublished",
                    "result:*"),
            new Grant(
                    LEAD_COORDINATOR,
                    REGION,
                    "registry:read",
                    "methodology:read",
                    "campaign:read",
                    "submission:read",
                    "edition:read-unpublished",
                    "result:*"),
            new Grant(MUNICIPALITY, REGION, "methodology:read"),
            new Grant(
                    MUNICIPALITY, OWN_AND_SUBORDINATE, "registry:read", "campaign:read", "submission:read", "result:*"),
            new Grant(MUNICIPALITY, OWN, "submission:write"),
            new Grant(MUNICIPALITY, SUBORDINATE, "submission:review"),
            new Grant(ORGANISATION, REGION, "methodology:read"),
            new Grant(ORGANISATION, OWN, "registry:read", "campaign:read", "submission:read,write", "result:*"),
            // Sees neither forms nor results, whatever its organisation is.
            new Grant(ADMINISTRATOR, REGION, "module:switch", "database:backup", "methodology:read"),
            new Grant(ADMINISTRATOR, OWN, "registry:read"));

    private final Map<Role, Map<Action, Reach>> reaches = new EnumMap<>(Role.class);

    Rights() {
        for (Role role : Role.values()) {
            reaches.put(role, reaches(role));
        }
    }

    /** How far the role may do this; empty when not at all. */
    Optional<Reach> reach(Role role, Action action) {
        return Optional.ofNullable(reaches.get(role).get(action));
    }

    private static Map<Action, Reach> reaches(Role role) {
        Map<Action, Reach> byAction = new EnumMap<>(Action.class);
        for (Grant grant : TABLE) {
            if (grant.role == role) {
                for (Action action : grant.actions()) {
                    if (byAction.put(action, grant.reach) != null) {
                        throw new IllegalStateException(role + " is granted " + action + " twice");
                    }
                }
            }
        }
        return byAction;
    }

    /** A line of the table. */
    private record Grant(Role role, Reach reach, List<String> permissions) {

        Grant(Role role, Reach reach, String... permissions) {
            this(role, reach, List.of(permissions));
        }

        List<Action> actions() {
            SimpleRole granted = new SimpleRole(
                    role.code(),
                    permissions.stream()
                            .<Permission>map(WildcardPermission::new)
                            .collect(Collectors.toSet()));
            return Arrays.stream(Action.values())
                    .filter(action -> granted.isPermitted(new WildcardPermission(action.permission())))
                    .toList();
        }
    }
}
