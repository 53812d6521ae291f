package ru.orientir.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.demo.campaign.Actors;
import ru.orientir.demo.campaign.Fate;
import ru.orientir.demo.campaign.OpenCampaign;
import ru.orientir.demo.campaign.Services;
import ru.orientir.demo.campaign.Watch;
import ru.orientir.demo.region.Place;
import ru.orientir.demo.region.Region;
import ru.orientir.portal.OrganisationRegistry;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.reporting.ReportingService;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignService;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.SubmissionService;
import ru.orientir.submission.SubmissionService.Query;

/** A load that is cut off, again and again, right after a write that it does not hear of any more. */
class CutOffLoadTest {

    private static final Set<String> WRITES = Set.of(
            "bring",
            "create",
            "move",
            "loadReferenceValues",
            "loadAnswers",
            "compute",
            "publish",
            "save",
            "addPublished");

    @TempDir
    Path folder;

    @Test
    void the_next_start_completes_it() throws SQLException {
        try (Installation installation = new Installation(folder)) {
            // Twice after the first write, later after more: the last cuts fall into the middle of the 1,400 steps of
            // forms.
            int cuts = 0;
            for (int writes : new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 400}) {
                try {
                    run(installation, writes);
                } catch (Cut expected) {
                    cuts++;
                }
                assertThat(installation.services.accounts().find("operator")).isEmpty();
            }
            assertThat(cuts).isEqualTo(13);

            run(installation, Integer.MAX_VALUE);

            assertThat(installation.services.accounts().find("operator")).isPresent();
            assertThat(installation.services.campaigns().campaigns(Actors.OPERATOR))
                    .hasSize(2);
            assertThat(statuses(installation)).isEqualTo(expected());
        }
    }

    private static void run(Installation installation, int writes) {
        int[] left = {writes};
        Services services = installation.services;
        new DemoLoad(
                        new Services(
                                cutting(OrganisationRegistry.class, services.registry(), left),
                                cutting(MethodologyService.class, services.methodologies(), left),
                                cutting(CampaignService.class, services.campaigns(), left),
                                cutting(SubmissionService.class, services.submissions(), left),
                                cutting(ReportingService.class, services.reporting(), left),
                                cutting(PortalAccounts.class, services.accounts(), left)),
                        Clock.systemUTC())
                .run(new Watch(step -> {}));
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        for (Place place : Region.demo().places()) {
            if (Set.of("kindergarten", "school").contains(place.organisation().kind())) {
                expected.put(place.code(), Fate.of(place).name());
            }
        }
        return expected;
    }

    private static Map<String, String> statuses(Installation installation) {
        Campaign open = installation.services.campaigns().campaigns(Actors.OPERATOR).stream()
                .filter(campaign -> campaign.title().equals(OpenCampaign.TITLE))
                .findFirst()
                .orElseThrow();
        Map<String, String> statuses = new TreeMap<>();
        for (int page = 0; page < 4; page++) {
            Query query = new Query(
                    open.id(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), page, 500);
            installation
                    .services
                    .submissions()
                    .find(query, Actors.OPERATOR)
                    .items()
                    .forEach(form -> statuses.put(
                            form.place().organisation(), form.status().name()));
        }
        return statuses;
    }

    private static <T> T cutting(Class<T> type, T service, int[] left) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(service, arguments);
                        if (WRITES.contains(method.getName()) && --left[0] == 0) {
                            throw new Cut();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
