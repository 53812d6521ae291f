package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Publication;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.scoring.Score;
import ru.orientir.submission.Caller;
import ru.orientir.submission.NotFound;

/** What anybody may see of an edition. */
class PublishingTest {

    private static Installation installation;
    private long campaign;

    @BeforeAll
    static void install() throws Exception {
        installation = Installation.h2();
    }

    @BeforeEach
    void open() {
        campaign = Mentoring.open(installation);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void nothing_is_to_be_seen_before_an_edition_is_published() {
        compute();
        assertThatThrownBy(() -> installation.reporting.published(campaign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> installation.reporting.published(campaign, new ByteArrayOutputStream()))
                .isInstanceOf(NotFound.class);
        assertThat(installation.reporting.published())
                .noneMatch(listed -> listed.campaign().id() == campaign);
        assertThatThrownBy(() -> installation.reporting.published(999_999)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_region_has_the_figures_of_the_slides_and_no_organisation_has_any() {
        publish();
        Publication publication = installation.reporting.published(campaign);
        Score region = figure(publication, "r74", "mentoring").score().orElseThrow();
        assertThat(region.value()).contains(new BigDecimal("6.5"));
        assertThat(region.deviation()).contains(new BigDecimal("-3.5"));
        assertThat(publication.figures()).extracting(Figure::territory).containsOnly("r74", "m01", "m02", "m03", "poo");
        assertThat(publication.figures()).allSatisfy(figure -> figure.score()
                .ifPresent(score -> assertThat(score.reason()).isEmpty()));
        // All 28 presented a report, eight of them in m01.
        assertThat(figure(publication, "m01", "mentoring").score().flatMap(Score::value))
                .contains(new BigDecimal("10.1"));
        assertThat(figure(publication, "m02", "mentoring").score().flatMap(Score::value))
                .isEmpty();
    }

    @Test
    void a_correction_that_is_not_published_does_not_show() {
        publish();
        Mentoring.submit(installation, campaign, 1, 1_000);
        Edition corrected = compute();
        assertThat(installation.reporting.published(campaign).edition().n()).isEqualTo(1);
        publish(corrected);
        assertThat(installation.reporting.published(campaign).edition().n()).isEqualTo(2);
        assertThat(figure(installation.reporting.published(campaign), "r74", "mentoring")
                        .score()
                        .flatMap(Score::numerator))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("4216"));
    }

    @Test
    void the_workbook_has_region_and_municipalities_only() throws IOException {
        publish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        installation.reporting.published(campaign, out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Регион", "Муниципалитеты");
            assertThat(sheets.get(0).read().get(1).getCell(7).asNumber()).isEqualByComparingTo("6.5");
            assertThat(sheets.get(1).read())
                    .allSatisfy(row -> assertThat(row.getCell(0).getText()).matches("Код территории|m0[123]|poo"));
        }
    }

    private static Figure figure(Publication publication, String territory, String indicator) {
        Optional<Figure> found = publication.figures().stream()
                .filter(figure -> figure.territory().equals(territory)
                        && figure.indicator().equals(indicator))
                .findFirst();
        return found.orElseThrow();
    }

    private Edition compute() {
        return installation.compute(campaign);
    }

    private void publish() {
        installation.publish(campaign);
    }

    private void publish(Edition edition) {
        installation.reporting.publish(campaign, edition.n(), Caller.of(Installation.COORDINATOR));
    }
}
