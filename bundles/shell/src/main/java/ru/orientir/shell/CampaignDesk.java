package ru.orientir.shell;

import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.support.table.ShellTable;
import ru.orientir.auth.Actor;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignService;
import ru.orientir.submission.Progress;
import ru.orientir.submission.Progress.Counts;
import ru.orientir.submission.Stage;

/** What the commands about campaigns do and print. */
final class CampaignDesk {

    private final CampaignService campaigns;
    private final PrintStream out;

    CampaignDesk(CampaignService campaigns, PrintStream out) {
        this.campaigns = campaigns;
        this.out = out;
    }

    void list(Actor actor) {
        ShellTable table = new ShellTable();
        table.column("Номер").alignRight();
        table.column("Этап");
        table.column("Период");
        table.column("Срок сведений");
        table.column("Методика");
        table.column("Название");
        table.emptyTableText("Мониторингов нет");
        for (Campaign campaign : campaigns.campaigns(actor)) {
            table.addRow()
                    .addContent(
                            campaign.id(),
                            word(campaign.stage()),
                            campaign.period().text(),
                            campaign.entry().from() + " – " + campaign.entry().to(),
                            campaign.methodology(),
                            campaign.title());
        }
        table.print(out);
    }

    /** @throws Refusal if there is no such stage, or the campaign cannot move there */
    void move(long id, String stage, Optional<String> reason, Actor actor) throws Refusal {
        Stage to = Stage.ofCode(stage)
                .orElseThrow(() -> new Refusal(
                        "Стадии «" + stage + "» нет. Есть preparation, entry, consolidation, published, archived."));
        Campaign moved = Refusal.done(campaigns.move(id, to, reason, Caller.of(actor)));
        out.println(moved.id() + " «" + moved.title() + "»: " + word(moved.stage()));
    }

    void progress(long id, Optional<String> territory, Actor actor) {
        Progress progress = campaigns.progress(id, territory, actor);
        ShellTable table = new ShellTable();
        table.column("Код");
        table.column("Ожидается").alignRight();
        table.column("Не начали").alignRight();
        table.column("Черновик").alignRight();
        table.column("На проверке").alignRight();
        table.column("Возвращено").alignRight();
        table.column("Открыто снова").alignRight();
        table.column("Принято").alignRight();
        table.column("Поздно").alignRight();
        table.column("Территория");
        progress.items().forEach(item -> row(table, item.territory(), item.name(), item.counts()));
        row(table, "", "Всего", progress.total());
        table.print(out);
    }

    private static void row(ShellTable table, String code, String name, Counts counts) {
        table.addRow()
                .addContent(
                        code,
                        counts.expected(),
                        counts.notStarted(),
                        counts.draft(),
                        counts.submitted(),
                        counts.returned(),
                        counts.reopened(),
                        counts.accepted(),
                        counts.late(),
                        name);
    }

    private static String word(Stage stage) {
        return switch (stage) {
            case PREPARATION -> "подготовка";
            case ENTRY -> "внесение сведений";
            case CONSOLIDATION -> "формирование сводных данных";
            case PUBLISHED -> "результаты опубликованы";
            case ARCHIVED -> "в архиве";
        };
    }
}
