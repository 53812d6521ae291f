package ru.orientir.portal.host.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import ru.orientir.portal.FrontPageNote;
import ru.orientir.portal.PortalModule;

/** The page's text with its gaps. Whatever is put into a gap is escaped. */
final class FrontPageTemplate {

    private static final List<String> COMMANDS = List.of(
            "curl -c cookie.txt -H 'Content-Type: application/json' -d '{\"login\": \"ЛОГИН\", \"password\": \"ПАРОЛЬ\"}'"
                    + " {portal}/portal/api/session",
            "curl -b cookie.txt {portal}/monitoring/api/v1/campaigns",
            "curl -b cookie.txt -o svod.xlsx"
                    + " {portal}/monitoring/api/v1/campaigns/НОМЕР/editions/latest/consolidated.xlsx");

    private final String html;
    private final String styleHash;

    private FrontPageTemplate(String html) {
        this.html = html;
        this.styleHash = hash(html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>")));
    }

    static FrontPageTemplate load() {
        try (InputStream in = FrontPageTemplate.class.getResourceAsStream("front-page.html")) {
            return new FrontPageTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one style that the page allows, for its Content-Security-Policy. */
    String styleHash() {
        return styleHash;
    }

    String fill(List<PortalModule> modules, List<FrontPageNote> notes, String address) {
        List<String> commands =
                notes.stream().flatMap(note -> note.commands().stream()).toList();
        return html.replace("{{modules}}", modules(modules))
                .replace(
                        "{{notes}}", notes.stream().map(FrontPageTemplate::note).collect(Collectors.joining()))
                .replace("{{commands}}", commands(commands.isEmpty() ? COMMANDS : commands, address));
    }

    private static String modules(List<PortalModule> modules) {
        if (modules.isEmpty()) {
            return "<p>Модули ещё запускаются или не установлены.</p>";
        }
        return modules.stream()
                .map(module -> fill("<li>%s (<code>%s</code>)</li>", module.title(), module.id()))
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    private static String note(FrontPageNote note) {
        String title = fill("<h2>%s</h2>\n", note.title());
        String paragraphs = note.paragraphs().stream()
                .map(text -> fill("<p>%s</p>\n", text))
                .collect(Collectors.joining());
        String entries = note.entries().stream()
                .map(entry -> fill(
                        "<tr><th scope=\"row\"><code>%s</code></th><td>%s</td></tr>\n", entry.term(), entry.text()))
                .collect(Collectors.joining());
        return title + paragraphs + (entries.isEmpty() ? "" : "<table><tbody>\n" + entries + "</tbody></table>\n");
    }

    private static String commands(List<String> commands, String address) {
        return fill("<pre>%s</pre>", String.join("\n", commands).replace("{portal}", address));
    }

    private static String fill(String markup, String... texts) {
        return markup.formatted(
                Arrays.stream(texts).map(FrontPageTemplate::escape).toArray());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
