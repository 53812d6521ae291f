package ru.orientir.rest.publication;

/** HTML being written: names of elements are constants of this bundle, all else is escaped. */
final class Markup {

    private final StringBuilder html = new StringBuilder(16 * 1024);

    /** Opens an element. {@code attributes} are names and values in turn; a value is escaped. */
    Markup open(String element, String... attributes) {
        html.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            html.append(' ').append(attributes[at]).append("=\"");
            escape(attributes[at + 1]);
            html.append('"');
        }
        html.append('>');
        return this;
    }

    Markup close(String element) {
        html.append("</").append(element).append(">\n");
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** An element with a text and nothing else. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    Markup link(String href, String text) {
        open("a", "href", href).text(text);
        html.append("</a>");
        return this;
    }

    private void escape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
