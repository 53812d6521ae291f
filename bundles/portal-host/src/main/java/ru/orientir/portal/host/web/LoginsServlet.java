package ru.orientir.portal.host.web;

import java.util.Comparator;
import java.util.List;
import javax.servlet.Servlet;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import ru.orientir.portal.LoginWay;

/** {@code GET /portal/api/logins}: the ways to log in beside login and password. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(PortalContext.SELECT)
@HttpWhiteboardServletName("orientir.portal.logins")
@HttpWhiteboardServletPattern("/api/logins")
public final class LoginsServlet extends ListServlet {

    private static final long serialVersionUID = 1L;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private transient volatile List<LoginWay> ways = List.of();

    public LoginsServlet() {}

    LoginsServlet(List<LoginWay> ways) {
        this.ways = ways;
    }

    @Override
    List<Item> items() {
        return ways.stream()
                .map(way -> new Item(way.title(), way.href()))
                .sorted(Comparator.comparing(Item::title))
                .toList();
    }

    /** A button of the login page. */
    record Item(String title, String href) {}
}
