package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Brings official mailboxes in. */
@Service
@Command(
        scope = "orientir",
        name = "mail-import",
        description =
                "Загружает официальные адреса организаций из файла CSV «code;address»: всё или ничего; строка без адреса удаляет его")
public final class ImportAddresses extends MailCommand {

    @Argument(index = 0, name = "file", description = "Файл CSV на сервере, UTF-8", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Override
    void run(MailDesk desk, String by) throws NotDone {
        desk.bring(file, by);
    }
}
