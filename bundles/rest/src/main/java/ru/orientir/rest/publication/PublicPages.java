package ru.orientir.rest.publication;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ru.orientir.indicator.LegalBasis;
import ru.orientir.reporting.Publication;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.reporting.ReportingService;
import ru.orientir.scoring.Score;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Entry;
import ru.orientir.submission.NotFound;

/**
 * Published results as pages that need no script: what is published, the results of one campaign, one indicator by municipality.
 * Whatever anybody once typed is shown as text.
 */
public final class PublicPages {

    /** Where they are opened. */
    public static final String HOME = "/monitoring/public/";

    private static final String API = "/monitoring/api/v1/public/campaigns/";
    private static final String TITLE = "Результаты мониторинга профориентационной работы";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'г.'", Locale.forLanguageTag("ru"));

    /** No campaign outgrows it. */
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private final ReportingService reporting;

    public PublicPages(ReportingService reporting) {
        this.reporting = reporting;
    }

    /**
     * @param path below {@link #HOME}, decoded
     * @throws NotFound if nothing is there, or nothing is published
     */
    public String page(String path) {
        if (path.isEmpty()) {
            return home();
        }
        List<String> parts = List.of(path.split("/"));
        if (parts.size() < 2
                || parts.size() > 3
                || !"campaigns".equals(parts.get(0))
                || !NUMBER.matcher(parts.get(1)).matches()) {
            throw new NotFound("public/page");
        }
        Publication publication = reporting.published(Long.parseLong(parts.get(1)));
        List<PublicLine> lines = PublicLine.of(publication.methodology());
        if (parts.size() == 2) {
            return campaign(publication, lines);
        }
        String code = parts.get(2);
        return indicator(
                publication,
                lines.stream()
                        .filter(line -> line.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("public/indicator")));
    }

    /** A refusal in the same look. */
    public static String refusal(String title, String detail, String incident) {
        return framed(title, page -> {
            page.element("h1", title);
            page.element("p", detail);
            page.element("p", "Номер обращения: " + incident, "class", "quiet");
            page.open("p").link(HOME, "Все опубликованные результаты").close("p");
        });
    }

    private String home() {
        return framed(TITLE, page -> {
            page.element("h1", TITLE);
            page.element(
                    "p",
                    "Здесь опубликованы итоги мониторингов по региону и муниципалитетам. Результаты отдельных организаций не"
                            + " публикуются, рейтинги не составляются.");
            List<Publication.Listed> all = reporting.published();
            if (all.isEmpty()) {
                page.element("p", "Опубликованных результатов пока нет.", "class", "notice");
                return;
            }
            page.open("ul", "class", "cards");
            for (int at = all.size() - 1; at >= 0; at--) {
                Campaign campaign = all.get(at).campaign();
                page.open("li", "class", "card").open("h2");
                page.link(HOME + "campaigns/" + campaign.id(), campaign.title()).close("h2");
                page.element("p", "Отчётный период: " + campaign.period().text());
                page.element("p", "Рассчитано " + day(all.get(at).edition().at()), "class", "quiet");
                page.close("li");
            }
            page.close("ul");
        });
    }

    private String campaign(Publication publication, List<PublicLine> lines) {
        Campaign campaign = publication.campaign();
        return framed(campaign.title(), page -> {
            crumbs(page, Optional.empty());
            page.element("h1", campaign.title());
            facts(page, publication);
            Map<String, Figure> region = new HashMap<>();
            publication.figures().stream()
                    .filter(figure -> figure.territory().equals(publication.root()))
                    .forEach(figure -> region.put(figure.indicator(), figure));
            boolean scored = isScored(region.values());
            page.element("h2", publication.territories().get(0).name());
            table(page, "Показатели региона");
            page.element("caption", "Показатели региона. По ссылке – муниципалитеты и как посчитан показатель");
            head(page, "Показатель", scored);
            page.open("tbody");
            for (PublicLine line : lines) {
                Figure figure = region.get(line.code());
                if (figure != null) {
                    page.open("tr").open("th", "scope", "row");
                    page.link(indicatorHref(campaign, line), line.title()).close("th");
                    cells(page, figure, line, scored);
                    page.close("tr");
                }
            }
            page.close("tbody").close("table").close("div");
            reading(page);
            downloads(page, campaign);
        });
    }

    private String indicator(Publication publication, PublicLine line) {
        Campaign campaign = publication.campaign();
        Map<String, Figure> figures = new HashMap<>();
        publication.figures().stream()
                .filter(figure -> figure.indicator().equals(line.code()))
                .forEach(figure -> figures.put(figure.territory(), figure));
        return framed(line.title(), page -> {
            crumbs(page, Optional.of(campaign));
            page.element("h1", line.title());
            Figure region = figures.get(publication.root());
            if (region != null) {
                page.element("p", publication.territories().get(0).name());
                page.element("p", FigureWords.value(region, line), "class", "big");
                shares(page, region);
                page.element("p", "Учтено организаций: " + FigureWords.coverage(region, line) + ".");
            }
            page.element("h2", "Как посчитано");
            line.criterion().ifPresent(criterion -> page.element("p", "Критерий: " + criterion + "."));
            line.legal().ifPresent(legal -> page.element("p", "В документе: " + legal));
            line.method().forEach(sentence -> page.element("p", sentence));
            boolean scored = isScored(figures.values());
            page.element("h2", "Муниципалитеты");
            table(page, "Муниципалитеты");
            page.element("caption", "Муниципалитеты, без мест и рейтинга");
            head(page, "Муниципалитет", scored);
            page.open("tbody");
            publication.territories().stream().skip(1).forEach(territory -> {
                Figure figure = figures.get(territory.code());
                if (figure != null) {
                    page.open("tr");
                    page.element("th", territory.name(), "scope", "row");
                    cells(page, figure, line, scored);
                    page.close("tr");
                }
            });
            page.close("tbody").close("table").close("div");
            reading(page);
            downloads(page, campaign);
        });
    }

    private static void facts(Markup page, Publication publication) {
        Campaign campaign = publication.campaign();
        page.open("dl", "class", "facts");
        fact(page, "Отчётный период", campaign.period().text());
        fact(page, "Плановые значения", campaign.targetYear() + " год");
        fact(page, "Основание", campaign.basis());
        campaign.owner().ifPresent(owner -> fact(page, "Организатор", owner));
        fact(page, "Методика", publication.methodology().title());
        fact(page, "Чем утверждена", basis(publication.methodology().basis()));
        fact(
                page,
                "Выпуск",
                "№ " + publication.edition().n() + ", рассчитан "
                        + day(publication.edition().at()));
        page.close("dl");
    }

    private static void fact(Markup page, String name, String value) {
        page.element("dt", name).element("dd", value);
    }

    /** A wide table scrolls by itself on a narrow screen, by the keyboard too. */
    private static void table(Markup page, String label) {
        page.open("div", "class", "table", "role", "group", "aria-label", label, "tabindex", "0");
        page.open("table");
    }

    private static boolean isScored(Collection<Figure> figures) {
        return figures.stream()
                .anyMatch(figure -> figure.score().flatMap(Score::points).isPresent());
    }

    private static void head(Markup page, String first, boolean scored) {
        page.open("thead").open("tr").element("th", first, "scope", "col");
        for (String title : List.of("Значение", "План", "Отклонение", "Выполнение")) {
            page.element("th", title, "scope", "col", "class", "num");
        }
        if (scored) {
            page.element("th", "Баллы", "scope", "col", "class", "num").element("th", "Уровень", "scope", "col");
        }
        page.element("th", "Учтено организаций", "scope", "col").close("tr").close("thead");
    }

    private static void cells(Markup page, Figure figure, PublicLine line, boolean scored) {
        Optional<Score> score = figure.score();
        boolean there = score.flatMap(Score::value).isPresent();
        number(page, FigureWords.value(figure, line), there ? "num" : "num quiet");
        number(page, told(score.flatMap(Score::target), 0, line.unit()), "num");
        String points = "%".equals(line.unit()) ? "п.\u00a0п." : "";
        number(page, told(score.flatMap(Score::deviation), line.decimals(), points), "num");
        number(page, told(score.flatMap(Score::attainment), 1, "%"), "num");
        if (scored) {
            number(page, told(score.flatMap(Score::points), 0, ""), "num");
            page.element("td", score.flatMap(Score::level).map(line::level).orElse("–"));
        }
        page.element("td", FigureWords.coverage(figure, line));
    }

    private static void number(Markup page, String text, String look) {
        page.element("td", text, "class", look);
    }

    private static String told(Optional<BigDecimal> number, int decimals, String unit) {
        return number.map(given -> FigureWords.measured(given, decimals, unit)).orElse("–");
    }

    private static void shares(Markup page, Figure figure) {
        figure.score().ifPresent(score -> score.numerator().ifPresent(over -> score.denominator()
                .ifPresent(under -> page.element(
                        "p", FigureWords.measured(over, 0, "") + " из " + FigureWords.measured(under, 0, "") + "."))));
    }

    private static void reading(Markup page) {
        page.element("h2", "Как читать");
        page.open("dl", "class", "facts");
        fact(page, "не менее", "отчитались не все, а доля берётся от всех: настоящее значение не меньше этого");
        fact(page, "нет данных", "никто не представил того, из чего показатель считается; это не ноль");
        fact(page, "нет участников", "в муниципалитете нет организаций, у которых спрашивают этот показатель");
        fact(page, "нет базы", "знаменатель равен нулю: долю считать не от чего");
        fact(page, "не применимо", "показатель к этой территории не относится");
        fact(
                page,
                FigureWords.SUPPRESSED,
                "отчитались меньше трёх организаций, или речь идёт меньше чем о пяти людях, или такое число можно было бы"
                        + " узнать вычитанием");
        fact(page, "базы", "какая часть тех, от кого берётся доля, приходится на отчитавшихся");
        page.close("dl");
    }

    private static void downloads(Markup page, Campaign campaign) {
        page.element("h2", "Скачать");
        page.open("ul");
        page.open("li")
                .link(API + campaign.id() + "/results.xlsx", "Таблица XLSX")
                .close("li");
        page.open("li")
                .link(API + campaign.id() + "/results.csv", "Таблица CSV")
                .close("li");
        page.open("li").link(API + campaign.id() + "/results", "Данные JSON").close("li");
        page.close("ul");
    }

    private static void crumbs(Markup page, Optional<Campaign> campaign) {
        page.open("nav", "class", "crumbs", "aria-label", "Вы здесь");
        page.link(HOME, "Опубликованные результаты").text(" › ");
        campaign.ifPresent(found ->
                page.link(HOME + "campaigns/" + found.id(), found.title()).text(" › "));
        page.close("nav");
    }

    private static String indicatorHref(Campaign campaign, PublicLine line) {
        return HOME + "campaigns/" + campaign.id() + "/" + URLEncoder.encode(line.code(), StandardCharsets.UTF_8);
    }

    private static String basis(LegalBasis basis) {
        return basis.document()
                + basis.date().map(date -> " от " + DAY.format(date)).orElse("")
                + basis.number().map(number -> " № " + number).orElse("");
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(Entry.ZONE));
    }

    private static String framed(String title, Consumer<Markup> content) {
        Markup page = new Markup();
        page.open("html", "lang", "ru").open("head");
        page.open("meta", "charset", "utf-8");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", title.equals(TITLE) ? title : title + " – " + TITLE);
        page.open("link", "rel", "icon", "href", "/icon.svg");
        page.open("link", "rel", "stylesheet", "href", HOME + "base.css");
        page.open("link", "rel", "stylesheet", "href", HOME + "public.css");
        page.close("head").open("body");
        page.open("a", "class", "skip", "href", "#main").text("К содержанию").close("a");
        page.open("header", "class", "frame-head").open("div", "class", "frame-bar");
        page.open("a", "class", "frame-brand", "href", "/")
                .text("Образование в\u00a0Челябинской области")
                .close("a");
        page.open("nav", "aria-label", "Портал")
                .open("ul", "class", "frame-menu")
                .open("li");
        page.link("/", "Войти").close("li").close("ul").close("nav");
        page.close("div").close("header").open("main", "id", "main", "class", "page");
        content.accept(page);
        page.close("main").close("body").close("html");
        return "<!DOCTYPE html>\n" + page;
    }
}
