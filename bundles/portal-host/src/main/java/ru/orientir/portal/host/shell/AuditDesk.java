package ru.orientir.portal.host.shell;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.spi.AuditJournal;
import ru.orientir.portal.spi.AuditJournal.Fault;
import ru.orientir.portal.spi.AuditJournal.Filter;
import ru.orientir.portal.spi.AuditJournal.Head;
import ru.orientir.portal.spi.AuditJournal.Verification;
import ru.orientir.portal.spi.AuditJournal.Written;

/** Reads the audit log to the administrator, and tells whether anybody has been at it. */
final class AuditDesk {

    private static final int MOST = 1000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(OrganisationDirectory.ZONE);

    private final AuditJournal journal;
    private final PrintStream out;

    AuditDesk(AuditJournal journal, PrintStream out) {
        this.journal = journal;
        this.out = out;
    }

    /**
     * @param after the number of a link, 0 for the whole chain
     * @param noted a hash that was written down
     * @throws NotDone if something is wrong with the log
     */
    void verify(long after, Optional<String> noted) throws NotDone {
        Verification found = journal.verify(after, noted);
        out.println("Проверено записей: " + found.sealed() + ". Ждут печати: " + found.waiting() + ".");
        found.head().ifPresent(this::print);
        if (found.fault().isPresent()) {
            throw new NotDone("Журнал аудита нарушен. " + words(found.fault().get())
                    + " Сохраните копию базы и сообщите тому, кто отвечает за защиту информации.");
        }
        out.println(
                "Журнал цел. Запишите номер и хэш вне системы: с ними --noted покажет, если конец журнала отрезали.");
    }

    private void print(Head head) {
        out.println("Последняя: № " + head.number() + " от " + TIME.format(head.at()) + ", хэш " + head.hash());
    }

    private static String words(Fault fault) {
        String which = "№ " + fault.number() + (fault.entry() == 0 ? "" : " (audit.id " + fault.entry() + ")");
        return switch (fault.kind()) {
            case CHANGED -> "Первая неверная запись – " + which + ": её или её печать изменили.";
            case REMOVED -> "Первой недостаёт записи " + which + ": её или её печать удалили.";
            case INSERTED ->
                "Запись " + which
                        + " больше чем на два с половиной часа старше тех, что перед ней: её вставили позже, или часы переводили назад.";
            case FORGOTTEN ->
                "Записанного хэша нет до " + which
                        + ": конец журнала отрезали, журнал составили заново, или хэш записан до начала проверки.";
        };
    }

    /** The latest that match, the last one at the end. */
    void list(Optional<String> since, Optional<String> account, Optional<String> action, int limit) throws NotDone {
        if (limit < 1 || limit > MOST) {
            throw new NotDone("--limit – от 1 до " + MOST + ".");
        }
        Optional<LocalDate> day = day(since);
        List<Written> entries = journal.list(new Filter(
                day.map(date -> date.atStartOfDay(OrganisationDirectory.ZONE).toInstant()), account, action, limit));
        List<Written> inOrder = new ArrayList<>(entries);
        Collections.reverse(inOrder);
        inOrder.forEach(entry -> out.println(line(entry)));
        if (entries.size() == limit) {
            out.println("Показаны последние " + limit + "; больше: --limit");
        }
    }

    private static Optional<LocalDate> day(Optional<String> since) throws NotDone {
        try {
            return since.map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new NotDone("День в --since укажите как 2026-11-20.");
        }
    }

    private static String line(Written entry) {
        return PlainText.of(String.join(
                "  ",
                Long.toString(entry.id()),
                TIME.format(entry.at()),
                entry.account(),
                entry.action(),
                entry.object(),
                entry.before().orElse("–") + " → " + entry.after().orElse("–"),
                entry.result()));
    }
}
