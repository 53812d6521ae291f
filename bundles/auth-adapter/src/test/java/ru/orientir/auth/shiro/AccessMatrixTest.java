package ru.orientir.auth.shiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;

/**
 * Every role, every action, on one's own organisation, on one that it supervises, on a sibling and on one of another
 * supervisor. Written down from domain § 1 and api.md, without a look at the table under test; what is not listed is denied.
 */
class AccessMatrixTest {

    private static final String EXPECTED =
            """
            coordinator registry:read           own subordinate sibling other
            coordinator methodology:read        own subordinate sibling other
            coordinator methodology:publish     own subordinate sibling other
            coordinator campaign:read           own subordinate sibling other
            coordinator campaign:publish        own subordinate sibling other
            coordinator reference:write         own subordinate sibling other
            coordinator submission:read         own subordinate sibling other
            coordinator submission:review       subordinate
            coordinator edition:publish         own subordinate sibling other
            coordinator edition:read-unpublished own subordinate sibling other
            coordinator result:read             own subordinate sibling other
            coordinator result:read-unpublished own subordinate sibling other

            operator registry:read           own subordinate sibling other
            operator registry:import         own subordinate sibling other
            operator methodology:read        own subordinate sibling other
            operator methodology:write       own subordinate sibling other
            operator campaign:read           own subordinate sibling other
            operator campaign:write          own subordinate sibling other
            operator reference:write         own subordinate sibling other
            operator answers:load            own subordinate sibling other
            operator submission:read         own subordinate sibling other
            operator submission:reopen       own subordinate sibling other
            operator edition:compute         own subordinate sibling other
            operator edition:read-unpublished own subordinate sibling other
            operator result:read             own subordinate sibling other
            operator result:read-unpublished own subordinate sibling other

            lead-coordinator registry:read           own subordinate sibling other
            lead-coordinator methodology:read        own subordinate sibling other
            lead-coordinator campaign:read           own subordinate sibling other
            lead-coordinator submission:read         own subordinate sibling other
            lead-coordinator edition:read-unpublished own subordinate sibling other
            lead-coordinator result:read             own subordinate sibling other
            lead-coordinator result:read-unpublished own subordinate sibling other

            municipality registry:read           own subordinate
            municipality methodology:read        own subordinate sibling other
            municipality campaign:read           own subordinate
            municipality submission:read         own subordinate
            municipality submission:write        own
            municipality submission:review       subordinate
            municipality result:read             own subordinate
            municipality result:read-unpublished own subordinate

            organisation registry:read           own
            organisation methodology:read        own subordinate sibling other
            organisation campaign:read           own
            organisation submission:read         own
            organisation submission:write        own
            organisation result:read             own
            organisation result:read-unpublished own

            administrator registry:read    own
            administrator methodology:read own subordinate sibling other
            administrator module:switch    own subordinate sibling other
            administrator database:backup  own subordinate sibling other
            """;

    /** Own organisation, one that it supervises, a sibling, one of another supervisor. */
    private static final Map<Role, List<String>> PLACES = Map.of(
            Role.COORDINATOR, List.of("min", "c01", "r74", "s0001"),
            Role.OPERATOR, List.of("rciokio", "x-operator", "chirpo", "s0001"),
            Role.LEAD_COORDINATOR, List.of("chirpo", "x-lead", "rciokio", "s0001"),
            Role.MUNICIPALITY, List.of("m01", "s0001", "m02", "s0101"),
            Role.ORGANISATION, List.of("s0001", "x-school", "s0002", "s0101"),
            Role.ADMINISTRATOR, List.of("rciokio", "x-operator", "chirpo", "s0001"));

    private static final List<String> RELATIONS = List.of("own", "subordinate", "sibling", "other");

    private final ShiroAccessPolicy policy = new ShiroAccessPolicy(new SmallRegion(), Clock.systemUTC());

    @TestFactory
    Stream<DynamicTest> each_role_may_do_what_is_listed_and_nothing_else() {
        Map<String, Set<String>> expected = expected();
        return Arrays.stream(Role.values()).flatMap(role -> Arrays.stream(Action.values())
                .map(action -> DynamicTest.dynamicTest(
                        role.code() + " " + action.permission(),
                        () -> check(
                                role,
                                action,
                                expected.getOrDefault(role.code() + " " + action.permission(), Set.of())))));
    }

    private void check(Role role, Action action, Set<String> expected) {
        List<String> places = PLACES.get(role);
        Actor actor = new Actor("someone", role, places.get(0));
        assertThat(policy.permits(actor, action)).isEqualTo(!expected.isEmpty());
        for (int at = 0; at < places.size(); at++) {
            boolean wanted = expected.contains(RELATIONS.get(at));
            assertThat(policy.permits(actor, action, places.get(at)))
                    .as(RELATIONS.get(at))
                    .isEqualTo(wanted);
            assertThat(policy.scope(actor, action).contains(places.get(at)))
                    .as(RELATIONS.get(at))
                    .isEqualTo(wanted);
        }
    }

    private static Map<String, Set<String>> expected() {
        Map<String, Set<String>> expected = new HashMap<>();
        EXPECTED.lines().filter(line -> !line.isBlank()).forEach(line -> {
            List<String> words = List.of(line.trim().split(" +"));
            expected.put(words.get(0) + " " + words.get(1), Set.copyOf(words.subList(2, words.size())));
        });
        return expected;
    }
}
