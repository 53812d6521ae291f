package ru.orientir.portal.host.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.auth.Role;
import ru.orientir.auth.Scope;
import ru.orientir.portal.FrontPageNote;
import ru.orientir.portal.LoginWay;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalModule;
import ru.orientir.portal.PortalModules;
import ru.orientir.portal.host.accounts.HostSessions;

/** What the portal's servlets need from the rest of the host, as small as it can be. */
final class HostOfOneModule {
    private HostOfOneModule() {}

    record SessionActors(HostSessions sessions) implements CurrentActor {
        @Override
        public Optional<String> gatewayHeader() {
            return Optional.of("X-Front");
        }

        @Override
        public Optional<Actor> of(Credentials credentials) {
            if (credentials.handed().isPresent()) {
                return credentials.handed().equals(Optional.of(new Handed("word", "127.0.0.1")))
                        ? Optional.of(new Actor("gateway:o", Role.OPERATOR, "rciokio"))
                        : Optional.empty();
            }
            return credentials
                    .session()
                    .flatMap(sessions::resolve)
                    .map(account -> new Actor(
                            account.login(), Role.ofCode(account.role()).orElseThrow(), account.organisation()));
        }
    }

    record OnlyTheAdministrator() implements AccessPolicy {
        @Override
        public boolean permits(Actor actor, Action action) {
            return actor.role() == Role.ADMINISTRATOR;
        }

        @Override
        public Scope scope(Actor actor, Action action) {
            return new Scope.Everything();
        }
    }

    record Directory() implements OrganisationDirectory {
        @Override
        public Optional<Organisation> find(String code, LocalDate at) {
            return Optional.of(new Organisation(
                    code,
                    "РЦОКИО, полное название",
                    "РЦОКИО",
                    "ministry",
                    "74",
                    "74",
                    at,
                    Optional.empty(),
                    List.of()));
        }

        @Override
        public List<Organisation> history(String code) {
            return List.of();
        }

        @Override
        public List<Organisation> all(LocalDate at) {
            return List.of();
        }

        @Override
        public Set<String> supervisedBy(String supervisor, LocalDate at) {
            return Set.of();
        }

        @Override
        public long state() {
            return 0;
        }
    }

    static final class OneModule implements PortalModules {

        private final PortalModule module = new Monitoring();
        private boolean enabled = true;

        @Override
        public List<Installed> all() {
            return List.of(new Installed(module, enabled));
        }

        @Override
        public Optional<Installed> set(String id, boolean on, Actor actor) {
            if (!id.equals(module.id())) {
                return Optional.empty();
            }
            enabled = on;
            return Optional.of(new Installed(module, on));
        }
    }

    record Monitoring() implements PortalModule {
        @Override
        public Health health() {
            return new Health(false, "Нет базы");
        }

        @Override
        public String title() {
            return "Мониторинг <b>";
        }

        @Override
        public String id() {
            return "monitoring";
        }

        @Override
        public List<MenuEntry> menu() {
            return List.of(new MenuEntry("Мониторинги", "/monitoring/", List.of("operator", "coordinator")));
        }
    }

    record Elsewhere() implements LoginWay {
        @Override
        public String title() {
            return "Войти через «Единый вход»";
        }

        @Override
        public String href() {
            return "/portal/login/provider";
        }
    }

    record Note() implements FrontPageNote {
        @Override
        public String title() {
            return "Демо & школа";
        }

        @Override
        public List<String> paragraphs() {
            return List.of("<b>загружается</b>");
        }

        @Override
        public List<Entry> entries() {
            return List.of(new Entry("operator", "оператор"));
        }

        @Override
        public List<String> commands() {
            return List.of("curl {portal}/monitoring");
        }
    }

    /** A servlet in the portal's context that looks at nothing. */
    static final class OfAnotherBundle extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_OK);
        }
    }
}
