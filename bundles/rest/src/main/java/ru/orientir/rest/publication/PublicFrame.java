package ru.orientir.rest.publication;

import java.util.Optional;
import java.util.function.Consumer;
import ru.orientir.submission.Campaign;

/** What all public pages stand in. */
final class PublicFrame {

    static final String TITLE = "Результаты мониторинга профориентационной работы";

    private PublicFrame() {}

    static String framed(String title, Consumer<Markup> content) {
        Markup page = new Markup();
        page.open("html", "lang", "ru").open("head");
        page.open("meta", "charset", "utf-8");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", title.equals(TITLE) ? title : title + " – " + TITLE);
        page.open("link", "rel", "icon", "href", "/icon.svg");
        page.open("link", "rel", "stylesheet", "href", PublicPages.HOME + "base.css");
        page.open("link", "rel", "stylesheet", "href", PublicPages.HOME + "public.css");
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

    /** The way back, to the campaign too where one is below it. */
    static void crumbs(Markup page, Optional<Campaign> campaign) {
        page.open("nav", "class", "crumbs", "aria-label", "Вы здесь");
        page.link(PublicPages.HOME, "Опубликованные результаты").text(" › ");
        campaign.ifPresent(
                found -> page.link(PublicPages.href(found), found.title()).text(" › "));
        page.close("nav");
    }
}
