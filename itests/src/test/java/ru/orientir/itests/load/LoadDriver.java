package ru.orientir.itests.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import ru.orientir.itests.PortalClient;

/**
 * Runs the speed table against an installation with the demo region: {@code ./mvnw -pl itests -Durl=http://localhost:8181/}.
 * Prints one line a figure; exits with 1 when an answer is not what it has to be.
 */
public final class LoadDriver {

    private static final int CLIENTS = 8;

    private final URI root;
    private final PrintStream out;

    private LoadDriver(URI root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    /** @param arguments the address of the portal; {@code http://localhost:8181/} if absent */
    public static void main(String[] arguments) throws Exception {
        new LoadDriver(URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8181/"), System.out).run();
    }

    private void run() throws Exception {
        PortalClient operator = PortalClient.login(root, "operator", "demo");
        PortalClient coordinator = PortalClient.login(root, "coordinator", "demo");
        LoadCampaign load = new LoadCampaign(operator, coordinator, "r74");
        List<String> organisations = load.organisations();

        for (int round = 1; round <= 3; round++) {
            long campaign = load.open("Нагрузочный прогон, загрузка " + round);
            String csv = LoadCampaign.answers(organisations);
            long begin = System.nanoTime();
            operator.write("POST", "campaigns/" + campaign + "/answers", "text/csv; charset=utf-8", csv, 200);
            print("load 75,000 answers of 2,500 organisations, round " + round, seconds(begin));
        }
        long campaign = load.open("Нагрузочный прогон, ввод");
        saves(campaign, organisations);
        operator.write(
                "POST", "campaigns/" + campaign + "/answers", "text/csv; charset=utf-8", unsaved(organisations), 200);
        results(operator, campaign);
        for (int round = 1; round <= 5; round++) {
            long begin = System.nanoTime();
            operator.post("campaigns/" + demoCampaign(operator) + "/editions", Map.of(), 201);
            print("edition of the whole demo region, visible, round " + round, seconds(begin));
        }
    }

    /** The first forms belong to the savers: the load leaves them alone. */
    private static String unsaved(List<String> organisations) {
        return LoadCampaign.answers(organisations.subList(CLIENTS, organisations.size()));
    }

    private void saves(long campaign, List<String> organisations) throws Exception {
        List<Saves.Form> forms = new ArrayList<>();
        for (String organisation : organisations.subList(0, CLIENTS)) {
            PortalClient client = PortalClient.login(root, "org-" + organisation, "demo");
            JsonNode form = client.get("campaigns/" + campaign + "/submissions?organisation=" + organisation);
            forms.add(new Saves.Form(client, form.get("items").get(0).get("id").longValue()));
        }
        Saves saves = new Saves(forms);
        // At a moderate rate first: while the clients take all of the processor, the server's compiler gets little of
        // it, and is
        // ready after a minute and a half instead of half a minute.
        print("warm-up after a fresh start: 300 a second due", saves.open(30, 300));
        print("warm-up: as fast as they can", saves.closed(10));
        print("save one answer, 8 clients, as fast as they can", saves.closed(30));
        print("save one answer, 8 clients, 400 a second due", saves.open(30, 400));
        print("save one answer, 8 clients, 800 a second due", saves.open(30, 800));
    }

    private void results(PortalClient operator, long campaign) throws Exception {
        long begin = System.nanoTime();
        int edition = operator.post("campaigns/" + campaign + "/editions", Map.of(), 201)
                .get("edition")
                .intValue();
        print("edition of 2,500 organisations x 15 indicators, first", seconds(begin));
        String results = "campaigns/" + campaign + "/editions/" + edition + "/results?tier=";
        print("results 15 x 43 municipalities", reads(operator, results + "municipality", 300));
        print("results 15 x 2,500 organisations", reads(operator, results + "organisation", 100));
        print("the same, compact", reads(operator, results + "organisation&shape=matrix", 100));
    }

    private static Histogram reads(PortalClient client, String path, int count) throws Exception {
        for (int warm = 0; warm < 20; warm++) {
            client.bytes(path);
        }
        Histogram micros = new Histogram(3);
        for (int n = 0; n < count; n++) {
            long begin = System.nanoTime();
            client.bytes(path);
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
        }
        return micros;
    }

    private static long demoCampaign(PortalClient operator) throws Exception {
        for (JsonNode campaign : operator.get("campaigns").get("items")) {
            if ("stary-oskol-2021".equals(campaign.get("methodology").get("id").textValue())) {
                return campaign.get("id").longValue();
            }
        }
        throw new IllegalStateException("the demo region is not loaded");
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void print(String work, double seconds) {
        out.printf("%-60s %8.2f s%n", work, seconds);
    }

    private void print(String work, Histogram micros) {
        out.printf(
                "%-60s p50 %8.2f ms   p99 %8.2f ms   max %8.2f ms%n",
                work,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }

    private void print(String work, Saves.Figures figures) {
        print(work, figures.micros());
        out.printf("%-60s %8.0f a second%n", "", figures.perSecond());
    }
}
