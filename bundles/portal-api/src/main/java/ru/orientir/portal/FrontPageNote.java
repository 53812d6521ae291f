package ru.orientir.portal;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a bundle tells the visitors of the host's front page, for example that a demo runs and who can log in: a service
 * that is asked each time the page is shown. All of it is plain text, never markup.
 */
@ConsumerType
public interface FrontPageNote {

    /** In Russian. */
    String title();

    List<String> paragraphs();

    /** A list of terms with their explanations, empty for none. */
    List<Entry> entries();

    /** Lines to copy into a terminal, empty for none; {@code {portal}} stands for the portal's address. */
    List<String> commands();

    /** One term, for example a login, and what it is. */
    record Entry(String term, String text) {}
}
