package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.portal.PortalModule;
import ru.orientir.portal.PortalModules;

class ModuleDeskTest {

    private static final Actor ADMINISTRATOR = new Actor("admin", Role.ADMINISTRATOR, "rcokio");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ModuleDesk desk =
            new ModuleDesk(new OneModule(), new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void a_module_is_told_with_its_health_while_it_is_on() throws Exception {
        desk.list();
        desk.set("sample", false, ADMINISTRATOR);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("sample «Пример»: включён, не работает: Нет базы", "sample «Пример»: выключен");
    }

    @Test
    void what_is_not_announced_cannot_be_switched() {
        assertThatThrownBy(() -> desk.set("portal", false, ADMINISTRATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("«portal» нет");
    }

    private record OneModule() implements PortalModules {

        private static final PortalModule SAMPLE = new PortalModule() {
            @Override
            public String id() {
                return "sample";
            }

            @Override
            public String title() {
                return "Пример";
            }

            @Override
            public List<MenuEntry> menu() {
                return List.of();
            }

            @Override
            public Health health() {
                return new Health(false, "Нет базы");
            }
        };

        @Override
        public List<Installed> all() {
            return List.of(new Installed(SAMPLE, true));
        }

        @Override
        public Optional<Installed> set(String module, boolean enabled, Actor actor) {
            return module.equals("sample") ? Optional.of(new Installed(SAMPLE, enabled)) : Optional.empty();
        }
    }
}
