package ru.orientir.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.orientir.auth.Actor;
import ru.orientir.demo.campaign.Actors;
import ru.orientir.demo.campaign.DemoFailed;
import ru.orientir.demo.campaign.MentoringCampaign;
import ru.orientir.demo.campaign.OpenCampaign;
import ru.orientir.demo.campaign.PublishedPacks;
import ru.orientir.demo.campaign.Services;
import ru.orientir.demo.campaign.Watch;
import ru.orientir.demo.region.Place;
import ru.orientir.demo.region.Region;
import ru.orientir.portal.Account;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry.ImportReport;
import ru.orientir.portal.OrganisationRegistry.Row;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Entry;

/**
 * Loads the demo, step by step. Every step looks first what is there, so that a load that was cut off is completed by the next
 * start. The accounts come last, all at once: whoever can log in finds a complete demo, and while there is no account, nobody
 * but this load can have changed anything.
 */
final class DemoLoad {

    static final String PASSWORD = "demo";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Services services;
    private final Clock clock;
    private final Region region = Region.demo();

    DemoLoad(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** Whether there are accounts: those of a complete demo, or others, into which no demo is loaded. */
    boolean complete() {
        // Also when it was closed since.
        return services.accounts().all().stream()
                .anyMatch(issued -> issued.account().login().equals(Actors.OPERATOR.account()));
    }

    /** @return false if there was nothing to do */
    boolean run(Watch watch) {
        if (complete()) {
            return false;
        }
        watch.step("реестр, " + region.organisations().size() + " записей");
        register();
        new PublishedPacks(services.methodologies(), PATIENCE).await(watch);
        new MentoringCampaign(services).complete(watch);
        new OpenCampaign(services, region, LocalDate.now(clock.withZone(Entry.ZONE))).complete(watch);
        watch.step("учётные записи");
        services.accounts().addPublished(accounts(), PASSWORD, "demo-region");
        return true;
    }

    /** The number of the finished monitoring, once it is there. */
    Optional<Long> finished() {
        return services.campaigns().campaigns(Actors.OPERATOR).stream()
                .filter(campaign -> campaign.title().equals(MentoringCampaign.TITLE))
                .map(Campaign::id)
                .findFirst();
    }

    private void register() {
        List<Row> rows = new ArrayList<>();
        for (Organisation organisation : region.organisations()) {
            rows.add(new Row(rows.size() + 2, organisation));
        }
        ImportReport report = services.registry().bring(rows, false, Actors.OPERATOR);
        if (!report.problems().isEmpty()) {
            throw new DemoFailed("Реестр не принят: " + report.problems().get(0).message());
        }
    }

    private List<Account> accounts() {
        List<Account> accounts = new ArrayList<>(List.of(
                account(Actors.COORDINATOR),
                account(Actors.OPERATOR),
                account(Actors.LEAD),
                account(Actors.ADMINISTRATOR)));
        Map<Boolean, List<Place>> respondents = region.places().stream()
                .filter(place -> !Region.ROOT.equals(place.code()) && !Region.MINISTRY.equals(place.code()))
                .collect(Collectors.partitioningBy(
                        place -> "municipality".equals(place.organisation().kind())));
        respondents.get(true).forEach(place -> accounts.add(account(Actors.municipality(place.code()))));
        respondents.get(false).forEach(place -> accounts.add(account(Actors.organisation(place.code()))));
        return accounts;
    }

    private static Account account(Actor actor) {
        return new Account(actor.account(), actor.role().code(), actor.organisation());
    }
}
