package ru.orientir.itests;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.junit.After;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The distribution with a second module, while modules are switched, bundles stopped and features taken away. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ModulesIT {

    /** Our bundles that go with a feature; nothing goes with the one that all others stand on. */
    private static final Map<String, String> FEATURES = Map.of(
            "orientir-monitoring",
            "ru\\.orientir\\.(rest|web|scoring\\.engine|submission\\.service|reporting\\.service|methodology\\..*)",
            "orientir-portal",
            "ru\\.orientir\\.(portal\\.host|portal\\.pages|auth\\.shiro)",
            "orientir-oidc",
            "ru\\.orientir\\.auth\\.oidc",
            "orientir-operations",
            "ru\\.orientir\\.operations",
            "orientir-shell",
            "ru\\.orientir\\.shell",
            "orientir-base",
            "");

    private static final Logger LOG = LoggerFactory.getLogger(ModulesIT.class);

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

    @After
    public void the_log_has_no_undeclared_error() throws Exception {
        assertThat(ContainerLog.undeclaredErrors(), is(List.of()));
    }

    @Test
    public void switching_under_load_is_noticed_by_nobody_else_and_loses_no_save() throws Exception {
        PortalClient administrator = login("admin");
        PortalClient school = login("org-s0005");
        long form = ownForm(school);
        int switches = Integer.getInteger("orientir.switches");
        int revisions = revisions(school, form);
        try (Visitor core = Visitor.of(school.anywhere("/portal/api/menu"), answer -> answer.statusCode() == 200);
                Visitor other = Visitor.of(school.anywhere("/sample/"), answer -> answer.statusCode() == 200);
                Visitor own = Visitor.of(
                        school.anywhere("/monitoring/api/v1/campaigns"),
                        answer -> answer.statusCode() == 200 || isOff(answer));
                Saver saver = Saver.of(school, form)) {
            for (int n = 0; n < switches; n++) {
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
            // A save that was refused and done all the same would be one revision too many.
            assertThat(revisions(school, form) - revisions, is(saver.saved()));
            LOG.warn(
                    "{} switches: portal {}, the slowest in {} ms; other module {}, {} ms; its own {}; saves done {}, refused {}",
                    switches,
                    core.answers(),
                    core.slowest().toMillis(),
                    other.answers(),
                    other.slowest().toMillis(),
                    own.answers(),
                    saver.saved(),
                    saver.refused());
        }
    }

    @Test
    public void whatever_bundle_is_stopped_nothing_opens_and_no_other_is_disturbed() throws Exception {
        PortalClient school = login("org-s0005");
        long foreign = foreignForm();
        for (Bundle bundle : bundles.ofTheProject()) {
            String name = bundle.getSymbolicName();
            try (Bundles.Watch watch = bundles.watch()) {
                bundle.stop(Bundle.STOP_TRANSIENT);
                try {
                    assertClosed(name, school, foreign);
                } finally {
                    bundle.start(Bundle.START_TRANSIENT);
                }
                assertThat(name, watch.except(name::equals), is(List.of()));
            }
            awaitAll(school);
        }
    }

    @Test
    public void whatever_feature_is_stopped_or_taken_away_nothing_opens_and_no_other_is_disturbed() throws Exception {
        Console console = new Console(context);
        PortalClient school = login("org-s0005");
        long foreign = foreignForm();
        JsonNode before = school.get("campaigns");
        for (String feature : FEATURES.keySet()) {
            for (String[] pair : new String[][] {{"stop", "start"}, {"uninstall", "install"}}) {
                String gone = "feature:" + pair[0] + ' ' + feature;
                try (Bundles.Watch watch = bundles.watch()) {
                    console.execute(gone);
                    assertClosed(gone, school, foreign);
                    // Of what is still there nothing may have stopped in between, and nothing of another feature may be
                    // gone.
                    assertThat(gone, watch.except(name -> !isActive(name)), is(List.of()));
                    assertThat(
                            gone,
                            bundles.ofTheProject().stream()
                                    .map(Bundle::getSymbolicName)
                                    .filter(name -> !isActive(name) && !name.matches(FEATURES.get(feature)))
                                    .toList(),
                            is(List.of()));
                } finally {
                    console.execute("feature:" + pair[1] + ' ' + feature);
                }
                awaitAll(school);
            }
        }
        assertThat(school.get("campaigns"), is(before));
    }

    private boolean isActive(String bundle) {
        return bundles.find(bundle)
                .filter(found -> found.getState() == Bundle.ACTIVE)
                .isPresent();
    }

    /** Waits until whoever is permitted gets everything again. */
    private void awaitAll(PortalClient school) throws Exception {
        api.await(() -> school.exchange("GET", "me", null).statusCode() == 200
                && school.exchange("GET", "campaigns", null).statusCode() == 200
                && api.get("/monitoring/").statusCode() == 200
                && api.get("/").statusCode() == 200
                && school.portal("GET", "menu", null).body().contains("/monitoring/")
                && api.send(school.anywhere("/sample/").build()).statusCode() == 200
                && bundles.ofTheProject().stream().allMatch(bundle -> bundle.getState() == Bundle.ACTIVE));
    }

    @Test
    public void reminders_rest_while_the_module_is_off_and_go_once_when_it_is_on() throws Exception {
        Console console = new Console(context);
        Path etc = Path.of(context.getProperty("karaf.etc"));
        Path mail = etc.resolve("ru.orientir.portal.mail.cfg");
        Path reminders = etc.resolve("ru.orientir.submission.reminders.cfg");
        Path addresses = Files.writeString(etc.resolve("addresses.csv"), "code;address\ns0005;school5@edu.example\n");
        long form = ownForm(login("org-s0005"));
        console.execute("orientir:module-disable --as admin monitoring");
        try (Letterbox letterbox = new Letterbox()) {
            // At any hour of the test, whatever is left until the deadline of the demo.
            Files.writeString(reminders, "days = 60\nfrom = 00:00\nto = 23:59:59\n");
            Files.writeString(
                    mail,
                    "host = 127.0.0.1\nport = " + letterbox.port()
                            + "\nfrom = portal@edu.example\nportal.url = https://portal.example\n");
            assertThat(console.execute("orientir:mail-import --as admin " + addresses), containsString("добавлено: 1"));
            api.await(() ->
                    console.refusal("orientir:mail-check --as admin s0005").isEmpty());
            assertThat(letterbox.letters().size(), is(1));
            assertThat(letterbox.letters().get(0), containsString("RCPT TO:<school5@edu.example>"));
            assertThat(remindersRun(), is(false));
            assertThat(console.refusal("orientir:reminder-list --as operator"), containsString("выключен"));
            console.execute("orientir:module-enable --as admin monitoring");
            api.await(() -> letterbox.letters().size() == 2);
            assertThat(
                    text(letterbox.letters().get(1)),
                    containsString("https://portal.example/monitoring/forms/" + form));
            assertThat(remindersRun(), is(true));
            console.execute("orientir:module-disable --as admin monitoring");
            api.await(() -> !remindersRun());
            console.execute("orientir:module-enable --as admin monitoring");
            api.await(() ->
                    console.execute("orientir:reminder-list --as operator").contains("60"));
            assertThat(letterbox.letters().size(), is(2));
        } finally {
            Files.deleteIfExists(mail);
            Files.deleteIfExists(reminders);
            console.execute("orientir:module-enable --as admin monitoring");
            api.awaitReady();
        }
        api.await(() -> !remindersRun());
    }

    /** Whether the thread that looks for deadlines is there. */
    private static boolean remindersRun() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("orientir-reminders"));
    }

    /** The text of a letter that was encoded as base64. */
    private static String text(String letter) {
        String body = letter.substring(letter.indexOf("\n\n")).strip();
        return new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
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
        assertThat("without " + stopped, Doors.open(api), is(List.of()));
        for (String path : List.of("submissions/" + foreign, "campaigns/2/results?tier=region")) {
            assertRefused(stopped, school.exchange("GET", path, null));
        }
        assertRefused(stopped, school.exchange("POST", "campaigns/1/editions", Map.of()));
        assertRefused(stopped, school.exchange("POST", "campaigns", Map.of()));
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
                Doors.isRefused(answer),
                is(true));
    }

    private static boolean isOff(HttpResponse<String> answer) {
        return answer.statusCode() == 503 && answer.body().contains("\"module.off\"");
    }

    private static int revisions(PortalClient client, long form) throws Exception {
        return client.get("submissions/" + form + "/revisions").get("total").intValue();
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
