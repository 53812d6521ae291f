package ru.orientir.itests;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The distribution with a second module, while modules are switched, bundles stopped and features taken away. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ModulesIT {

    /** Nothing stands behind these, or what does is loaded anew at each start. */
    private static final String LEFT_ALONE = "ru\\.orientir\\.(methodology\\..*|demo.*|jpa\\.contract|sample)";

    @Inject
    private BundleContext context;

    private final Api api = new Api();
    private Bundles bundles;

    @Configuration
    public Option[] configuration() throws Exception {
        List<Option> options = new ArrayList<>(Distribution.options());
        options.add(editConfigurationFileExtend("etc/org.apache.karaf.features.cfg", "featuresBoot", "orientir-demo"));
        return options.toArray(new Option[0]);
    }

    @Before
    public void have_two_modules() throws Exception {
        bundles = new Bundles(context);
        api.awaitDemo();
        if (bundles.find("ru.orientir.sample").isEmpty()) {
            context.installBundle(Distribution.sample().toURI().toString()).start();
        }
        api.await(() -> api.get("/sample/").statusCode() == 401);
    }

    @Test
    public void switching_under_load_is_noticed_by_nobody_else_and_loses_no_save() throws Exception {
        PortalClient administrator = login("admin");
        PortalClient school = login("org-s0005");
        long form = ownForm(school);
        try (Visitor core = Visitor.of(school.anywhere("/portal/api/menu"), answer -> answer.statusCode() == 200);
                Visitor other = Visitor.of(school.anywhere("/sample/"), answer -> answer.statusCode() == 200);
                Visitor own = Visitor.of(
                        school.anywhere("/monitoring/api/v1/campaigns"),
                        answer -> answer.statusCode() == 200 || isOff(answer));
                Saver saver = Saver.of(school, form)) {
            for (int n = 0; n < Integer.getInteger("orientir.switches"); n++) {
                int answered = administrator
                        .portal("POST", "modules/monitoring", Map.of("enabled", n % 2 == 1))
                        .statusCode();
                assertThat(answered, is(200));
                // Each state lasts until a save has met it.
                long seen = saver.answers();
                api.await(() -> saver.answers() > seen + 1);
            }
            administrator.portal("POST", "modules/monitoring", Map.of("enabled", true));
            api.awaitReady();
            assertThat(saver.surprises(), is(List.of()));
            assertThat(core.surprises(), is(List.of()));
            assertThat(other.surprises(), is(List.of()));
            assertThat(own.surprises(), is(List.of()));
            JsonNode answers = school.get("submissions/" + form).get("answers");
            assertThat(answers.at("/agreements/value").intValue(), is(saver.acknowledged()));
            System.out.println("Asked of the portal " + core.asked() + " times, of the other module " + other.asked()
                    + ", of its own " + own.asked() + "; saves acknowledged " + saver.saved() + ", refused "
                    + saver.refused());
        }
    }

    @Test
    public void whatever_bundle_is_stopped_nothing_opens_and_no_other_is_disturbed() throws Exception {
        PortalClient school = login("org-s0005");
        long foreign = foreignForm();
        for (Bundle bundle : bundles.ofTheProject()) {
            String name = bundle.getSymbolicName();
            if (name.matches(LEFT_ALONE)) {
                continue;
            }
            try (Bundles.Watch watch = bundles.watch()) {
                bundle.stop(Bundle.STOP_TRANSIENT);
                try {
                    assertClosed(name, school, foreign);
                } finally {
                    bundle.start(Bundle.START_TRANSIENT);
                }
                assertThat(name, watch.except(name::equals), is(List.of()));
            }
            api.await(() -> school.exchange("GET", "me", null).statusCode() == 200
                    && school.exchange("GET", "campaigns", null).statusCode() == 200
                    && api.get("/monitoring/").statusCode() == 200
                    && api.get("/").statusCode() == 200
                    && school.portal("GET", "menu", null).statusCode() == 200);
        }
    }

    @Test
    public void a_feature_that_is_stopped_or_taken_away_is_gone_and_comes_back() throws Exception {
        Console console = new Console(context);
        PortalClient operator = login("operator");
        JsonNode before = operator.get("campaigns");
        for (String[] pair : new String[][] {{"stop", "start"}, {"uninstall", "install"}}) {
            try (Visitor core =
                            Visitor.of(operator.anywhere("/portal/api/menu"), answer -> answer.statusCode() == 200);
                    Visitor other = Visitor.of(operator.anywhere("/sample/"), answer -> answer.statusCode() == 200)) {
                console.execute("feature:" + pair[0] + " orientir-monitoring");
                assertThat(operator.exchange("GET", "campaigns", null).statusCode(), is(404));
                assertThat(operator.portal("GET", "menu", null).body().contains("/monitoring/"), is(false));
                console.execute("feature:" + pair[1] + " orientir-monitoring");
                api.awaitReady();
                api.await(() -> operator.exchange("GET", "campaigns", null).statusCode() == 200);
                assertThat(core.surprises(), is(List.of()));
                assertThat(other.surprises(), is(List.of()));
            }
            assertThat(operator.get("campaigns"), is(before));
        }
    }

    @Test
    public void without_the_database_it_lives_and_is_not_ready() throws Exception {
        Bundle persistence = bundles.named("ru.orientir.persistence");
        persistence.stop(Bundle.STOP_TRANSIENT);
        try {
            api.await(() -> api.get("/portal/health/ready").statusCode() == 503);
            assertThat(api.get("/portal/health/live").statusCode(), is(200));
        } finally {
            persistence.start(Bundle.START_TRANSIENT);
        }
        api.await(() -> api.get("/portal/health/ready").statusCode() == 200);
    }

    private void assertClosed(String stopped, PortalClient school, long foreign) throws Exception {
        for (String path : List.of(
                "/monitoring/api/v1/me",
                "/monitoring/api/v1/organisations",
                "/monitoring/api/v1/methodologies",
                "/monitoring/api/v1/campaigns",
                "/monitoring/api/v1/campaigns/1/submissions",
                "/monitoring/api/v1/campaigns/1/results?tier=region",
                "/monitoring/api/v1/submissions/" + foreign,
                "/portal/api/session",
                "/portal/api/menu",
                "/portal/api/modules",
                "/portal/api/organisations",
                "/sample/")) {
            assertRefused(stopped, api.get(path));
        }
        for (String path : List.of("submissions/" + foreign, "campaigns/2/results?tier=region")) {
            assertRefused(stopped, school.exchange("GET", path, null));
        }
        assertRefused(stopped, school.exchange("POST", "campaigns/1/editions", Map.of()));
        assertRefused(stopped, school.exchange("POST", "organisations/imports", Map.of()));
        assertRefused(stopped, school.portal("GET", "modules", null));
        assertRefused(stopped, school.portal("POST", "modules/monitoring", Map.of("enabled", false)));
        HttpRequest forged = HttpRequest.newBuilder(URI.create(Api.base() + "/monitoring/api/v1/me"))
                .header("Authorization", "Bearer a.b.c")
                .build();
        assertRefused(stopped, api.send(forged));
    }

    private static void assertRefused(String stopped, HttpResponse<String> answer) {
        assertThat(
                "without " + stopped + " " + answer.request().method() + ' '
                        + answer.request().uri() + " answers " + answer.statusCode() + ' ' + answer.body(),
                answer.statusCode() >= 400,
                is(true));
    }

    private static boolean isOff(HttpResponse<String> answer) {
        return answer.statusCode() == 503 && answer.body().contains("\"module.off\"");
    }

    private static long ownForm(PortalClient school) throws Exception {
        JsonNode campaign = open(school);
        long form = school.get("campaigns/" + campaign.get("id").longValue() + "/submissions")
                .get("items")
                .get(0)
                .get("id")
                .longValue();
        String status = school.get("submissions/" + form).get("status").textValue();
        assertThat(status, status.equals("draft") || status.equals("not-started"), is(true));
        return form;
    }

    private static long foreignForm() throws Exception {
        PortalClient other = login("org-s0006");
        return other.get("campaigns/" + open(other).get("id").longValue() + "/submissions")
                .get("items")
                .get(0)
                .get("id")
                .longValue();
    }

    private static JsonNode open(PortalClient client) throws Exception {
        for (JsonNode campaign : client.get("campaigns").get("items")) {
            if ("entry".equals(campaign.get("stage").textValue())) {
                return campaign;
            }
        }
        throw new AssertionError("no campaign is open");
    }

    private static PortalClient login(String account) throws Exception {
        return PortalClient.login(URI.create(Api.base()), account, "demo");
    }
}
