package ru.orientir.rest.publication;

import java.util.List;
import ru.orientir.reporting.Publication;
import ru.orientir.submission.Campaign;

/** Everything that is published, the latest first. */
final class HomePage {

    private HomePage() {}

    static String of(List<Publication.Listed> all) {
        return PublicFrame.framed(PublicFrame.TITLE, page -> {
            page.element("h1", PublicFrame.TITLE);
            page.element(
                    "p",
                    "Здесь опубликованы итоги мониторингов по региону и муниципалитетам. Результаты отдельных"
                            + " организаций не публикуются, рейтинги не составляются.");
            if (all.isEmpty()) {
                page.element("p", "Опубликованных результатов пока нет.", "class", "notice");
                return;
            }
            page.open("ul", "class", "cards");
            for (int at = all.size() - 1; at >= 0; at--) {
                Campaign campaign = all.get(at).campaign();
                page.open("li", "class", "card").open("h2");
                page.link(PublicPages.href(campaign), campaign.title()).close("h2");
                page.element("p", "Отчётный период: " + campaign.period().text());
                page.element(
                        "p", "Рассчитано " + DayWords.of(all.get(at).edition().at()), "class", "quiet");
                page.close("li");
            }
            page.close("ul");
        });
    }
}
