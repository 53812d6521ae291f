package ru.orientir.rest.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import ru.orientir.reporting.Publication;
import ru.orientir.reporting.ReportingService;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.NotFound;

/**
 * Published results as pages that need no script: what is published, the results of one campaign, one indicator by municipality.
 * Whatever anybody once typed is shown as text.
 */
public final class PublicPages {

    /** Where they are opened. */
    public static final String HOME = "/monitoring/public/";

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
            return HomePage.of(reporting.published());
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
            return CampaignPage.of(publication, lines);
        }
        String code = parts.get(2);
        return IndicatorPage.of(
                publication,
                lines.stream()
                        .filter(line -> line.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("public/indicator")));
    }

    /** A refusal in the same look. */
    public static String refusal(String title, String detail, String incident) {
        return PublicFrame.framed(title, page -> {
            page.element("h1", title);
            page.element("p", detail);
            page.element("p", "Номер обращения: " + incident, "class", "quiet");
            page.open("p").link(HOME, "Все опубликованные результаты").close("p");
        });
    }

    static String href(Campaign campaign) {
        return HOME + "campaigns/" + campaign.id();
    }

    static String href(Campaign campaign, PublicLine line) {
        return href(campaign) + "/" + URLEncoder.encode(line.code(), StandardCharsets.UTF_8);
    }
}
