package ru.orientir.reporting.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.LegalBasis;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.spi.Consolidated;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Entry;

/** By what the figures were calculated: enough to repeat any of them by hand. */
final class MethodologySheet {

    private static final String NAME = "Методика";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss XXX");

    private static final List<Column> WIDTHS = List.of(
            new Column("", 32),
            new Column("", 66),
            new Column("", 13),
            new Column("", 36),
            new Column("", 40),
            new Column("", 11),
            new Column("", 36),
            new Column("", 12),
            new Column("", 44),
            new Column("", 40),
            new Column("", 9),
            new Column("", 36));

    private final Consolidated report;
    private final Sheet sheet;

    MethodologySheet(Workbook workbook, Consolidated report, Imprint imprint) {
        this.report = report;
        this.sheet = Sheet.on(workbook, NAME, imprint);
    }

    void write() throws IOException {
        sheet.widths(WIDTHS);
        campaign();
        indicators();
        nodes();
        inputs();
        sheet.finish();
    }

    private void campaign() {
        Campaign campaign = report.campaign();
        Methodology methodology = report.methodology();
        Edition edition = report.edition();
        sheet.caption("Мониторинг и выпуск результатов");
        line("Мониторинг", campaign.title());
        line("Основание", campaign.basis());
        line(
                "Отчётный период",
                campaign.period().text() + " (" + Words.period(campaign.period().kind()) + ")");
        line(
                campaign.targetPeriod().half() == 0 ? "Год плановых значений" : "Полугодие плановых значений",
                campaign.targetPeriod().toString());
        line("Организатор", campaign.owner().orElse(""));
        line("Получатель отчёта", campaign.recipient().orElse(""));
        line("Методика", methodology.title());
        line(
                "Обозначение и версия методики",
                methodology.id().id() + ", версия " + methodology.id().version());
        line("Чем утверждена методика", basis(methodology.basis()));
        line("SHA-256 файла методики", methodology.hash());
        line("Выпуск", Integer.toString(edition.n()));
        line("Состояние выпуска", edition.state() == Edition.State.PUBLISHED ? "опубликован" : "рассчитан");
        line("Рассчитан", MOMENT.format(edition.at().atZone(Entry.ZONE)));
        line("SHA-256 выпуска", edition.hash());
        line("Участников", Integer.toString(report.roster().size()));
        line("Не представили сведения", Integer.toString(report.silent().size()));
        sheet.next();
    }

    private void indicators() {
        Map<String, String> criteria = new HashMap<>();
        report.methodology().criteria().forEach(criterion -> collect(criterion, "", criteria));
        sheet.caption("Показатели");
        boolean points = report.methodology().indicators().stream()
                .anyMatch(indicator -> !(indicator.points() instanceof PointsRule.None));
        List<String> headings = new ArrayList<>(List.of(
                "Код",
                "Показатель",
                "Единица измерения",
                "Формула по документу",
                "Формула расчёта",
                "Знаков после запятой",
                "Свод",
                "Плановое значение",
                "Критерий и примечание"));
        if (points) {
            headings.addAll(List.of("Баллы", "Вес", "Уровни"));
        }
        sheet.headings(headings);
        for (Indicator indicator : report.methodology().indicators()) {
            String note = indicator.note().map(text -> ". " + text).orElse("");
            sheet.wrapped(indicator.code())
                    .wrapped(indicator.title())
                    .wrapped(indicator.unit())
                    .wrapped(indicator.legal().orElse(""))
                    .wrapped(indicator.formula().text())
                    .number(indicator.decimals())
                    .wrapped(rollUp(indicator.rollUp()));
            target(indicator);
            sheet.wrapped(criteria.getOrDefault(indicator.code(), "") + note);
            if (!(indicator.points() instanceof PointsRule.None)) {
                sheet.wrapped(ScoringWords.points(indicator.points(), indicator.territoryPoints()))
                        .number(indicator.weight(), 0)
                        .wrapped(ScoringWords.levels(report.methodology().levels(indicator.levels())));
            }
            sheet.next();
        }
        sheet.next();
    }

    private static String rollUp(RollUpRule rule) {
        return Words.rollUp(rule)
                + rule.weight().map(weight -> ", вес: " + weight.text()).orElse("");
    }

    /** One number, where it is the same on every tier. */
    private void target(Indicator indicator) {
        TargetPeriod period = report.campaign().targetPeriod();
        Map<Tier, BigDecimal> byTier = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            indicator.targets().target(tier, period).ifPresent(target -> byTier.put(tier, target));
        }
        boolean one = byTier.isEmpty()
                || byTier.size() == Tier.values().length
                        && byTier.values().stream().distinct().count() == 1;
        if (one) {
            sheet.number(Optional.ofNullable(byTier.get(Tier.REGION)), indicator.decimals());
        } else {
            sheet.wrapped(byTier.entrySet().stream()
                    .map(entry -> Words.tier(entry.getKey()) + ": " + ScoringWords.number(entry.getValue()))
                    .collect(Collectors.joining("; ")));
        }
    }

    /** How points come together above the indicators. */
    private void nodes() {
        Methodology methodology = report.methodology();
        List<Criterion> nodes = methodology.allCriteria().stream()
                .filter(criterion -> criterion.aggregate().isPresent())
                .toList();
        if (nodes.isEmpty() && methodology.total().isEmpty()) {
            return;
        }
        sheet.caption("Баллы критериев и методики в целом");
        sheet.headings(List.of(
                "Код",
                "Критерий",
                "Знаков после запятой",
                "Как складываются баллы",
                "Часть без значения",
                "Сумма весов",
                "Неприменимая часть",
                "Наибольшее",
                "Уровни",
                "Вес"));
        for (Criterion criterion : nodes) {
            node(
                    criterion.code(),
                    criterion.title(),
                    criterion.aggregate().orElseThrow(),
                    criterion.levels(),
                    criterion.weight());
        }
        methodology
                .total()
                .ifPresent(total -> node(
                        Methodology.TOTAL, "Итог по методике", total, methodology.totalLevels(), Optional.empty()));
        sheet.next();
    }

    private void node(String code, String title, Aggregate aggregate, List<Level> levels, Optional<BigDecimal> weight) {
        sheet.wrapped(code)
                .wrapped(title)
                .number(aggregate.decimals())
                .wrapped(ScoringWords.by(aggregate))
                .wrapped(ScoringWords.absent(aggregate.missing()))
                .number(aggregate.weights(), 0)
                .wrapped(ScoringWords.absent(aggregate.notApplicable()))
                .number(aggregate.maximum(), 0)
                .wrapped(ScoringWords.levels(report.methodology().levels(levels)))
                .number(weight, 0);
        sheet.next();
    }

    private void inputs() {
        sheet.caption("Исходные показатели");
        sheet.headings(List.of("Код", "Исходный показатель", "Единица измерения", "Вид значения", "Кто представляет"));
        for (Input input : report.methodology().inputs()) {
            sheet.wrapped(input.code())
                    .wrapped(input.label())
                    .wrapped(input.unit().orElse(""))
                    .wrapped(Words.type(input.type()))
                    .wrapped((input.reference() ? "справочное значение: " : "") + Words.kinds(input.kinds()));
            sheet.next();
        }
    }

    private void line(String what, String value) {
        sheet.wrapped(what).wrapped(value);
        sheet.next();
    }

    private static String basis(LegalBasis basis) {
        return basis.document()
                + basis.date().map(date -> " от " + DAY.format(date)).orElse("")
                + basis.number().map(number -> " № " + number).orElse("");
    }

    /** The titles of the criteria above each indicator, from the outermost inwards. */
    private static void collect(Criterion criterion, String above, Map<String, String> byIndicator) {
        String path = List.of(above, criterion.title()).stream()
                .filter(title -> !title.isEmpty())
                .collect(Collectors.joining(" → "));
        criterion.indicators().forEach(indicator -> byIndicator.put(indicator.code(), path));
        criterion.criteria().forEach(inner -> collect(inner, path, byIndicator));
    }
}
