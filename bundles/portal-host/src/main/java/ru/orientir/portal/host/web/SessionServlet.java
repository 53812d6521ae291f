package ru.orientir.portal.host.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import ru.orientir.auth.Actor;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.host.accounts.HostSessions;
import ru.orientir.portal.host.accounts.SessionCookie;
import ru.orientir.portal.host.accounts.SignIn;
import ru.orientir.portal.host.accounts.SignInDesk;

/** {@code POST /portal/api/session} logs in, {@code GET} tells who is, {@code DELETE} logs out. */
@Component(service = Servlet.class, configurationPid = "ru.orientir.portal.host.web")
@HttpWhiteboardContextSelect(PortalContext.SELECT)
@HttpWhiteboardServletName("orientir.portal.session")
@HttpWhiteboardServletPattern("/api/session")
@HttpWhiteboardServletAsyncSupported
@Designate(ocd = SessionServlet.Config.class)
public final class SessionServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(OrganisationDirectory.ZONE);

    /** Configuration of what stands in front. */
    @ObjectClassDefinition(name = "Вход на портал")
    public @interface Config {
        @AttributeDefinition(
                description =
                        "Помечать cookie как Secure, даже если узел видит HTTP: за прокси, который принимает HTTPS")
        boolean behind_https() default false;

        @AttributeDefinition(
                description =
                        "Адреса прокси, которым портал верит, откуда пришёл запрос (X-Forwarded-For): неудачные входы считаются по этому адресу. Пусто – никому")
        String[] trusted_proxies() default {"127.0.0.1", "::1"};
    }

    private final transient SignInDesk desk;
    private final transient HostSessions sessions;
    private final transient Callers callers;
    private final transient OrganisationDirectory directory;
    private final boolean behindHttps;
    private final transient TrustedProxies proxies;

    @Activate
    public SessionServlet(
            @Reference SignInDesk desk,
            @Reference HostSessions sessions,
            @Reference Callers callers,
            @Reference OrganisationDirectory directory,
            Config config) {
        this(
                desk,
                sessions,
                callers,
                directory,
                config.behind_https(),
                TrustedProxies.of(Arrays.asList(config.trusted_proxies())));
    }

    SessionServlet(
            SignInDesk desk,
            HostSessions sessions,
            Callers callers,
            OrganisationDirectory directory,
            boolean behindHttps,
            TrustedProxies proxies) {
        this.desk = desk;
        this.sessions = sessions;
        this.callers = callers;
        this.directory = directory;
        this.behindHttps = behindHttps;
        this.proxies = proxies;
    }

    @Override
    List<String> methods() {
        return List.of("GET", "HEAD", "POST", "DELETE");
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        if ("POST".equals(request.getMethod())) {
            read(request, response, Credentials.class, given -> open(given, request, response));
        } else if ("DELETE".equals(request.getMethod())) {
            end(request, response);
        } else {
            tell(request, response);
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        Actor actor = callers.caller(request);
        String name = directory
                .find(actor.organisation(), LocalDate.now(OrganisationDirectory.ZONE))
                .map(Organisation::shortName)
                .orElse(actor.organisation());
        write(
                response,
                HttpServletResponse.SC_OK,
                "application/json",
                new Session(actor.account(), actor.role().code(), new Own(actor.organisation(), name)));
    }

    private void open(Credentials given, HttpServletRequest request, HttpServletResponse response) throws Refusal {
        if (given.login() == null || given.password() == null) {
            throw Refusal.badRequest("Пришлите login и password.");
        }
        if (hasControls(given.login()) || hasControls(given.password())) {
            throw Refusal.badRequest("Уберите из логина и пароля управляющие знаки.");
        }
        SignIn signIn = desk.open(given.login(), given.password(), proxies.client(request));
        if (signIn instanceof SignIn.Welcome welcome) {
            sessionTokens(request).forEach(sessions::end);
            response.setHeader("Set-Cookie", SessionCookie.of(welcome.token(), secure(request)));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (signIn instanceof SignIn.Locked locked) {
            throw new Refusal(
                            429,
                            "session.locked",
                            "Вход временно закрыт",
                            "С этим логином было слишком много неудачных попыток. Повторите после "
                                    + TIME.format(locked.until().plusSeconds(59))
                                    + " (время региона); раньше вход может открыть оператор.")
                    .retryAfter(Math.max(1, locked.pause().toSeconds() + 1));
        } else if (signIn instanceof SignIn.Later later) {
            long seconds = Math.max(1, later.pause().toSeconds());
            throw new Refusal(429, "session.later", "Слишком много попыток входа", "Повторите через " + seconds + " с.")
                    .retryAfter(seconds);
        } else {
            throw new Refusal(
                    401,
                    "session.wrong",
                    "Вход не выполнен",
                    "Неверный логин или пароль. Проверьте раскладку и регистр; новый пароль выдаёт оператор.");
        }
    }

    /** A NUL or half of a character cannot even be asked for in every database. */
    private static boolean hasControls(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private void end(HttpServletRequest request, HttpServletResponse response) throws Refusal {
        requireOwnPage(request);
        // Before the session ends: the browser forgets it even if the store cannot.
        response.setHeader("Set-Cookie", SessionCookie.none(secure(request)));
        sessionTokens(request).forEach(sessions::end);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private boolean secure(HttpServletRequest request) {
        return behindHttps || request.isSecure();
    }

    /** Who is logged in. */
    record Session(String account, String role, Own organisation) {}

    /** Whose account it is. */
    record Own(String code, String name) {}

    /** The body of a login. */
    record Credentials(String login, String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }
}
