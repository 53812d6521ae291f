package ru.orientir.auth.oidc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.IdentityUnavailable;
import ru.orientir.portal.Incident;
import ru.orientir.portal.PortalSessions;
import ru.orientir.portal.StoreUnavailable;

/** {@code GET /portal/login/provider} sends the browser to the provider, {@code GET …/login/callback} gets it back logged in. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=portal)")
@HttpWhiteboardServletName("orientir.portal.login")
@HttpWhiteboardServletPattern({"/login/provider", "/login/callback"})
public final class ProviderLoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "ORIENTIR_LOGIN";
    private static final int MINUTES = 10;
    private static final String REFUSED =
            """
            <!DOCTYPE html>
            <html lang="ru">
            <head><meta charset="utf-8"><title>{title}</title></head>
            <body><h1>{title}</h1><p>{detail}</p><p>Номер для оператора: {incident}</p><p><a href="/">Первая страница</a></p></body>
            </html>
            """;

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLoginServlet.class);

    private final transient ProviderLogin provider;
    private final transient PortalSessions sessions;
    private final transient AuditSink audit;

    @Activate
    public ProviderLoginServlet(
            @Reference ProviderLogin provider, @Reference PortalSessions sessions, @Reference AuditSink audit) {
        this.provider = provider;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().endsWith("/provider")) {
            PendingLogin login = PendingLogin.begin(request.getParameter("next"));
            response.addHeader("Set-Cookie", cookie(login.text(), MINUTES * 60));
            go(response, provider.page(login));
        } else {
            back(request, response);
        }
    }

    private void back(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Set-Cookie", cookie("", 0));
        Optional<PendingLogin> login =
                pending(request).filter(begun -> same(begun.state(), request.getParameter("state")));
        String code = request.getParameter("code");
        if (login.isEmpty() || code == null) {
            refuse(
                    response,
                    400,
                    "Вход не завершён",
                    "Поставщик не подтвердил вход, или вход начат слишком давно или под другим адресом портала. Войдите ещё раз.");
            return;
        }
        try {
            Identity identity = provider.identity(code, login.get());
            if (identity instanceof Identity.Vouched vouched) {
                admit(vouched.account(), login.get(), response);
                return;
            }
            if (identity instanceof Identity.Unmapped unmapped) {
                audit.record(refused(unmapped));
                refuse(
                        response,
                        403,
                        "Учётная запись не подходит",
                        "Вход выполнен, но у учётной записи нет роли или организации в этой системе. Обратитесь к оператору.");
                return;
            }
            refuse(
                    response,
                    403,
                    "Вход не подтверждён",
                    "Портал не смог убедиться, кто вошёл у поставщика. Войдите ещё раз; если не поможет, сообщите оператору номер.");
        } catch (IdentityUnavailable | StoreUnavailable e) {
            LOG.warn("A login was not completed: {}", e.getMessage());
            refuse(
                    response,
                    503,
                    "Вход сейчас невозможен",
                    "Поставщик учётных записей или база данных не отвечает. Повторите через минуту.");
        }
    }

    private void admit(Account account, PendingLogin login, HttpServletResponse response) throws IOException {
        // The host writes into the audit log whether it admits.
        Optional<String> session = sessions.admit(account, provider.secure());
        if (session.isEmpty()) {
            refuse(
                    response,
                    403,
                    "Учётная запись закрыта",
                    "Вход выполнен, но эту учётную запись на портале закрыли. Обратитесь к оператору.");
            return;
        }
        response.addHeader("Set-Cookie", session.get());
        go(response, login.next());
    }

    /** As for a wrong password. Whom no provider vouches for stays out: any stranger could write into the audit log. */
    private static AuditEntry refused(Identity.Unmapped identity) {
        return new AuditEntry(
                identity.login(),
                "session:open",
                "session",
                Optional.empty(),
                Optional.of("no account by the claims"),
                AuditResult.DENIED);
    }

    private static boolean same(String expected, String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<PendingLogin> pending(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(PendingLogin::parse);
    }

    private String cookie(String value, int seconds) {
        return COOKIE + "=" + value + "; Path=/portal/login; HttpOnly; SameSite=Lax; Max-Age=" + seconds
                + (provider.secure() ? "; Secure" : "");
    }

    private static void go(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", address);
    }

    private static void refuse(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        String incident = Incident.next();
        LOG.info("Incident {}: login refused with {}", incident, status);
        byte[] page = REFUSED.replace("{title}", title)
                .replace("{detail}", detail)
                .replace("{incident}", incident)
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
