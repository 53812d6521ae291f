package ru.orientir.rest.publication;

import ru.orientir.submission.Campaign;

/** The same figures as files. */
final class Downloads {

    private static final String API = "/monitoring/api/v1/public/campaigns/";

    private Downloads() {}

    static void offer(Markup page, Campaign campaign) {
        String results = API + campaign.id() + "/results";
        page.element("h2", "Скачать").open("ul");
        file(page, results + ".xlsx", "Таблица XLSX");
        file(page, results + ".csv", "Таблица CSV");
        file(page, results, "Данные JSON");
        page.close("ul");
    }

    private static void file(Markup page, String href, String title) {
        page.open("li").link(href, title).close("li");
    }
}
