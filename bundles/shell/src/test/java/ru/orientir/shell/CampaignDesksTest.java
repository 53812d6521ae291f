package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.AccessDenied;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.reporting.EditionRef;
import ru.orientir.submission.Caller;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.Entry;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Period;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.Stage;

/** What the commands about campaigns and editions do for whom, over the services as they run. */
class CampaignDesksTest {

    private static final MethodologyId SMALL = new MethodologyId("small", "1.0");

    @TempDir
    private Path folder;

    private Console console;
    private CampaignDesk campaigns;
    private EditionDesk editions;
    private long campaign;

    @BeforeEach
    void open() throws Exception {
        console = new Console();
        campaigns = new CampaignDesk(console.campaigns, console.out);
        editions = new EditionDesk(console.reporting, console.out);
        console.imports.bring(SmallRegion.rows(), false, Console.OPERATOR);
        console.methodologies.keep(Console.pack(), Caller.of(Console.OPERATOR));
        console.desk.agree(SMALL, Console.COORDINATOR);
        console.desk.publish(SMALL, "приказ № 7", Console.COORDINATOR);
        LocalDate today = LocalDate.now(OrganisationDirectory.ZONE);
        campaign = Refusal.done(console.campaigns.create(
                        new CampaignDraft(
                                "Охват",
                                SMALL,
                                Period.parse("2021").orElseThrow(),
                                2021,
                                "Приказ",
                                new Entry(today, today.plusDays(30)),
                                true,
                                false,
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new RosterRule("r74", Set.of(OrganisationKind.SCHOOL), List.of(), List.of())),
                        Caller.of(Console.OPERATOR)))
                .id();
        console.printed();
    }

    @AfterEach
    void close() {
        console.close();
    }

    private Stage stage() {
        return console.campaigns.campaign(campaign, Console.OPERATOR).stage();
    }

    @Test
    void an_operator_moves_a_campaign_on_and_sees_how_far_it_has_come() throws Exception {
        campaigns.move(campaign, "entry", Optional.of("Приказ подписан поздно"), Console.OPERATOR);
        assertThat(console.printed()).contains("«Охват»: внесение сведений");
        campaigns.list(Console.OPERATOR);
        assertThat(console.printed()).contains("внесение сведений", "2021", "small/1.0", "Охват");
        campaigns.progress(campaign, Optional.empty(), Console.OPERATOR);
        assertThat(console.printed().lines().filter(line -> line.contains("Всего")))
                .singleElement()
                .satisfies(line -> assertThat(line.split("[^0-9]+")).contains("2", "0"));
    }

    @Test
    void whoever_may_not_write_campaigns_moves_none() {
        assertThatThrownBy(() -> campaigns.move(campaign, "entry", Optional.empty(), Console.COORDINATOR))
                .isInstanceOf(AccessDenied.class);
        assertThat(stage()).isEqualTo(Stage.PREPARATION);
    }

    @Test
    void a_stage_that_there_is_not_or_not_yet_is_refused() {
        assertThatThrownBy(() -> campaigns.move(campaign, "сбор", Optional.empty(), Console.OPERATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("preparation, entry, consolidation, published, archived");
        assertThatThrownBy(() -> campaigns.move(campaign, "archived", Optional.empty(), Console.OPERATOR))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> campaigns.move(999, "entry", Optional.empty(), Console.OPERATOR))
                .isInstanceOf(NotFound.class);
        assertThat(stage()).isEqualTo(Stage.PREPARATION);
    }

    @Test
    void an_administrator_sees_neither_campaigns_nor_how_far_they_have_come() {
        assertThatThrownBy(() -> campaigns.progress(campaign, Optional.empty(), Console.ADMINISTRATOR))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> campaigns.list(Console.ADMINISTRATOR)).isInstanceOf(AccessDenied.class);
        assertThat(console.printed()).isEmpty();
    }

    @Test
    void an_edition_is_computed_by_an_operator_published_by_a_coordinator_and_exported() throws Exception {
        campaigns.move(campaign, "entry", Optional.of("Приказ подписан поздно"), Console.OPERATOR);
        campaigns.move(campaign, "consolidation", Optional.of("Собрано"), Console.OPERATOR);
        assertThatThrownBy(() -> editions.compute(campaign, Console.COORDINATOR))
                .isInstanceOf(AccessDenied.class);
        editions.compute(campaign, Console.OPERATOR);
        assertThat(console.printed()).contains("выпуск 1: рассчитан, SHA-256 ");
        assertThatThrownBy(() -> editions.publish(campaign, 1, Console.OPERATOR))
                .isInstanceOf(AccessDenied.class);
        editions.publish(campaign, 1, Console.COORDINATOR);
        assertThat(console.printed()).contains("выпуск 1: опубликован");
        ServerFile file = new ServerFile(folder.resolve("svod.xlsx"));
        editions.export(campaign, new EditionRef.Number(1), file, false, Console.OPERATOR);
        assertThat(file.path()).isNotEmptyFile();
        editions.list(campaign, Console.OPERATOR);
        assertThat(console.printed()).contains("опубликован");
    }

    @Test
    void an_edition_of_a_campaign_in_preparation_is_refused() {
        assertThatThrownBy(() -> editions.compute(campaign, Console.OPERATOR)).isInstanceOf(Refusal.class);
        editions.list(campaign, Console.OPERATOR);
        assertThat(console.printed()).contains("Выпусков нет");
    }

    @Test
    void whoever_sees_no_results_exports_none() throws Exception {
        campaigns.move(campaign, "entry", Optional.of("Приказ подписан поздно"), Console.OPERATOR);
        campaigns.move(campaign, "consolidation", Optional.of("Собрано"), Console.OPERATOR);
        editions.compute(campaign, Console.OPERATOR);
        assertThatThrownBy(() -> editions.export(
                        campaign,
                        new EditionRef.Number(1),
                        new ServerFile(folder.resolve("svod.xlsx")),
                        false,
                        Console.ADMINISTRATOR))
                .isInstanceOf(AccessDenied.class);
        assertThat(folder).isEmptyDirectory();
    }
}
