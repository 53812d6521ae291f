package ru.orientir.portal.host.web;

import java.util.List;
import javax.servlet.Servlet;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import ru.orientir.portal.FrontPageNote;

/** {@code GET /portal/api/notes}: what the front page tells everybody before the login. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(PortalContext.SELECT)
@HttpWhiteboardServletName("orientir.portal.notes")
@HttpWhiteboardServletPattern("/api/notes")
public final class NotesServlet extends ListServlet {

    private static final long serialVersionUID = 1L;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private transient volatile List<FrontPageNote> notes = List.of();

    public NotesServlet() {}

    NotesServlet(List<FrontPageNote> notes) {
        this.notes = notes;
    }

    @Override
    List<Item> items() {
        return notes.stream()
                .map(note -> new Item(note.title(), note.paragraphs(), note.entries(), note.commands()))
                .toList();
    }

    /** A note with its terms and the lines to copy. */
    record Item(String title, List<String> paragraphs, List<FrontPageNote.Entry> entries, List<String> commands) {}
}
