package ru.orientir.portal.host.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.portal.PortalAccounts.Order;

class OrderFileTest {

    @Test
    void an_order_is_known_by_the_hash_of_its_file(@TempDir Path folder) throws Exception {
        String file = Files.writeString(folder.resolve("order.pdf"), "abc").toString();
        // FIPS 180-2, appendix B.1.
        assertThat(new OrderFile("01-12/345", "2026-11-20", file).order())
                .contains(new Order(
                        "01-12/345",
                        LocalDate.of(2026, 11, 20),
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThatThrownBy(() -> new OrderFile("01-12/345", "20.11.2026", file).order())
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("2026-11-20");
    }

    @Test
    void requisites_are_given_all_or_none() throws Exception {
        assertThat(new OrderFile(null, null, null).order()).isEmpty();
        assertThatThrownBy(() -> new OrderFile("01-12/345", null, null).order())
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("--order-file");
    }

    @Test
    void a_file_that_cannot_be_read_is_told() {
        assertThatThrownBy(() -> new OrderFile("1", "2026-11-20", "/nowhere/order.pdf").order())
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("/nowhere/order.pdf");
        assertThatThrownBy(() -> new OrderFile("1", "2026-11-20", "a\0b").order())
                .isInstanceOf(NotDone.class);
    }
}
