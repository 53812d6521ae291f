package ru.orientir.itests;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;

import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.MethodSorters;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;

/** The KAR on an unmodified Karaf, beside another module: installed, taken away and installed again, as an operator does it. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class StockKarafIT {

    private static final String PORTAL = "orientir-portal orientir-shell";
    private static final String MONITORING = "orientir-monitoring";

    /** Below no context of anybody: the web server itself answers. */
    private static final String OF_NOBODY = "/nobody/";

    private static final Set<String> OF_MONITORING = Set.of(
            "ru.orientir.rest",
            "ru.orientir.web",
            "ru.orientir.scoring.engine",
            "ru.orientir.submission.service",
            "ru.orientir.reporting.service");

    /** Of Jetty, of Karaf's features and shell, of the framework and of the JVM: they take and let go threads as they are needed. */
    private static final Pattern OWN_POOLS = Pattern.compile(
            "qtp#.*|FelixResolver-.*|Session-HouseKeeper-.*|(paxweb-config|features|activator)-#-thread-#|CM Event Dispatcher.*|SCR Component.*"
                    + "|Karaf .*|RMI .*|ForkJoinPool.*|Attach Listener|process reaper.*|JNA .*|sshd-.*|HttpClient-.*");

    @Inject
    private BundleContext context;

    private final Api api = new Api();
    private Bundles bundles;
    private Console console;

    @Configuration
    public Option[] configuration() throws Exception {
        return Distribution.stock().toArray(new Option[0]);
    }

    @Before
    public void look_around() {
        // The framework's, since this test's own bundle begins anew when what it is wired to is taken away.
        bundles = new Bundles(context.getBundle(Constants.SYSTEM_BUNDLE_ID).getBundleContext());
        console = new Console(context);
    }

    @After
    public void the_log_has_no_undeclared_error() throws Exception {
        assertThat(ContainerLog.undeclaredErrors(), is(List.of()));
    }

    /** A web server is there already, with pages of others on it: it serves them all the while. */
    @Test
    public void step_0_the_portal_comes_and_a_web_server_that_is_there_goes_on() throws Exception {
        // The container's own commands may still be on their way.
        api.await(() -> console.refusal("feature:list").isEmpty());
        // CXF's shared servlet would begin the context of "/" anew, for everybody in it.
        console.execute("system:property -p org.apache.cxf.osgi.http.transport.disable true");
        console.execute("feature:install pax-web-http-jetty");
        api.await(() -> api.get(OF_NOBODY).statusCode() == 404);
        Map<String, ClassLoader> before = bundles.loaders(bundle -> true);
        try (Bundles.Watch watch = bundles.watch();
                Visitor visitor = Visitor.of(OF_NOBODY, 404)) {
            console.execute("kar:install " + Distribution.kar().toURI());
            console.execute("feature:install " + PORTAL);
            context.installBundle(Distribution.sample().toURI().toString()).start();
            api.await(() -> api.get("/sample/").statusCode() == 401);
            assertThat(watch.except(name -> false), is(List.of()));
            assertThat(visitor.surprises(), is(List.of()));
        }
        Map<String, ClassLoader> after = bundles.loaders(bundle -> true);
        before.forEach((bundle, loader) -> assertThat(bundle, after.get(bundle) == loader, is(true)));
    }

    @Test
    public void step_1_the_module_is_installed_and_nothing_else_notices() throws Exception {
        Map<String, ClassLoader> before = bundles.loaders(bundle -> true);
        try (Bundles.Watch watch = bundles.watch();
                Visitor visitor = Visitor.of("/sample/", 401)) {
            console.execute("feature:install " + MONITORING);
            api.awaitReady();
            assertThat(watch.except(name -> false), is(List.of()));
            assertThat(visitor.surprises(), is(List.of()));
        }
        Map<String, ClassLoader> after = bundles.loaders(bundle -> true);
        before.forEach((bundle, loader) -> assertThat(bundle, after.get(bundle) == loader, is(true)));
        assertThat(api.get("/monitoring/").statusCode(), is(200));
        assertThat(api.get("/cxf").statusCode(), is(404));
        assertThat(api.get("/").body(), containsString("Образование в Челябинской области"));
    }

    @Test
    public void step_2_accounts_are_issued_and_see_both_modules_in_the_menu() throws Exception {
        assertThat(console.refusalTo("viewer", "orientir:account-list").isEmpty(), is(false));
        String issued = console.execute("orientir:account-issue operator operator r74");
        String password = issued.lines().findFirst().orElseThrow().split(" ")[1];
        PortalClient operator = PortalClient.login(URI.create(Api.base()), "operator", password);
        String menu = operator.portal("GET", "menu", null).body();
        assertThat(menu, containsString("\"/monitoring/\""));
        assertThat(menu, containsString("\"/sample/\""));
        assertThat(operator.get("campaigns").get("total").intValue(), is(0));
    }

    @Test
    public void step_3_the_module_is_taken_away_and_comes_back_and_leaves_nothing_behind() throws Exception {
        Remains first = null;
        Map<String, List<WeakReference<ClassLoader>>> gone = new HashMap<>();
        int cycles = Integer.getInteger("orientir.cycles");
        for (int cycle = 0; cycle < cycles; cycle++) {
            OF_MONITORING.forEach(name -> gone.computeIfAbsent(name, unseen -> new ArrayList<>())
                    .add(new WeakReference<>(
                            bundles.named(name).adapt(BundleWiring.class).getClassLoader())));
            try (Bundles.Watch watch = bundles.watch();
                    Visitor visitor = Visitor.of("/sample/", 401)) {
                console.execute("feature:uninstall " + MONITORING);
                api.await(() -> api.get("/monitoring/api/v1/me").statusCode() == 404);
                assertThat(bundles.find("ru.orientir.rest").isEmpty(), is(true));
                assertThat(api.get("/portal/api/menu").statusCode(), is(401));
                console.execute("feature:install " + MONITORING);
                api.awaitReady();
                assertThat(
                        watch.except(name -> bundles.find(name)
                                .filter(StockKarafIT::belongsToOthers)
                                .isEmpty()),
                        is(List.of()));
                assertThat(visitor.surprises(), is(List.of()));
            }
            if (first == null) {
                first = Remains.of(context);
            }
        }
        // The web server keeps the context that it served last until it serves another one.
        api.await(() -> {
            System.gc();
            return gone.values().stream()
                    .allMatch(loaders -> loaders.stream()
                                    .filter(loader -> loader.get() != null)
                                    .count()
                            <= 1);
        });
        Remains atFirst = first;
        try {
            api.await(() -> Remains.of(context).beyond(atFirst).isEmpty());
        } catch (AssertionError late) {
            // What there is too much of is of use to whoever reads it.
            assertThat(Remains.of(context).beyond(atFirst), is(List.of()));
            throw late;
        }
    }

    @Test
    public void step_4_whatever_is_stopped_nothing_opens_and_no_other_is_disturbed() throws Exception {
        for (Bundle bundle : bundles.ofTheProject()) {
            String name = bundle.getSymbolicName();
            try (Bundles.Watch watch = bundles.watch()) {
                bundle.stop();
                assertThat("without " + name, Doors.open(api), is(List.of()));
                bundle.start();
                assertThat(name, watch.except(name::equals), is(List.of()));
            }
            awaitBoth();
        }
        for (String feature : List.of(MONITORING, "orientir-portal", "orientir-shell")) {
            Map<String, ClassLoader> before = bundles.loaders(bundle -> true);
            console.execute("feature:stop " + feature);
            assertThat("without " + feature, Doors.open(api), is(List.of()));
            console.execute("feature:start " + feature);
            awaitBoth();
            assertThat(feature, bundles.loaders(bundle -> true), is(before));
        }
    }

    @Test
    public void step_5_all_of_it_is_taken_away_and_whatever_stays_goes_on() throws Exception {
        String kar = Distribution.kar().getName().replaceFirst("\\.kar$", "");
        try (Bundles.Watch watch = bundles.watch();
                Visitor visitor = Visitor.of(OF_NOBODY, 404)) {
            bundles.named("ru.orientir.sample").uninstall();
            console.execute("kar:uninstall " + kar);
            api.await(() -> bundles.ofTheProject().isEmpty());
            assertThat(watch.except(name -> bundles.find(name).isEmpty() || name.startsWith("PAXEXAM")), is(List.of()));
            assertThat(visitor.surprises(), is(List.of()));
        }
    }

    /** {@code kar:uninstall} takes away every feature of every list in a KAR: with Karaf's own in it, the console would go. */
    @Test
    public void kar_lists_our_features_only() throws Exception {
        try (ZipFile kar = new ZipFile(Distribution.kar())) {
            List<String> lists = kar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith("-features.xml"))
                    .map(name -> name.replaceFirst("/features/.*", ""))
                    .toList();
            assertThat(lists, is(List.of("repository/ru/orientir")));
        }
    }

    private void awaitBoth() throws Exception {
        api.awaitReady();
        api.await(() -> api.get("/sample/").statusCode() == 401
                && api.get("/portal/api/menu").statusCode() == 401
                && api.get("/").statusCode() == 200);
    }

    /** Not of the module's own features: Karaf, the portal, the other module, and what they stand on. */
    private static boolean belongsToOthers(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name.startsWith("org.apache.karaf.")
                || name.startsWith("org.ops4j.pax.web.")
                || name.startsWith("org.eclipse.persistence.")
                || name.startsWith("org.apache.aries.jpa.")
                || name.startsWith("ru.orientir.") && !OF_MONITORING.contains(name) && !name.contains(".methodology.");
    }

    /**
     * What a running container holds, bundles included.
     *
     * @param threads how many of each name, numbers apart; of all but the container's own pools, which breathe
     */
    private record Remains(Map<String, Integer> threads, int contexts, int bundles) {

        /** What there is more of than there was; pools that have let a thread go are no loss. */
        List<String> beyond(Remains first) {
            List<String> more = new ArrayList<>();
            threads.forEach((name, count) -> {
                if (count > first.threads.getOrDefault(name, 0)) {
                    more.add(count + " threads " + name);
                }
            });
            if (contexts != first.contexts) {
                more.add(contexts + " web contexts instead of " + first.contexts);
            }
            if (bundles != first.bundles) {
                more.add(bundles + " bundles instead of " + first.bundles);
            }
            return more;
        }

        static Remains of(BundleContext context) throws Exception {
            Map<String, Integer> threads = new TreeMap<>();
            Thread.getAllStackTraces().keySet().stream()
                    .map(thread -> thread.getName().replaceAll("[0-9a-f]{6,}|[0-9]+", "#"))
                    .filter(name -> !OWN_POOLS.matcher(name).matches())
                    .forEach(name -> threads.merge(name, 1, Integer::sum));
            return new Remains(
                    threads,
                    context.getAllServiceReferences("org.osgi.service.http.context.ServletContextHelper", null).length,
                    context.getBundles().length);
        }
    }
}
