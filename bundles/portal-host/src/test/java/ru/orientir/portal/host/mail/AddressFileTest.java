package ru.orientir.portal.host.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.portal.host.mail.AddressFile.Read;
import ru.orientir.portal.host.mail.AddressFile.Reading;
import ru.orientir.portal.host.mail.AddressFile.Refused;

class AddressFileTest {

    private static final Set<String> KNOWN = Set.of("s1", "s2", "s3");

    private static Reading read(String text) {
        return AddressFile.read(text.getBytes(StandardCharsets.UTF_8), KNOWN::contains);
    }

    private static List<String> problems(String text) {
        return ((Refused) read(text)).problems();
    }

    @Test
    void a_file_as_a_spreadsheet_writes_it_is_read() {
        assertThat(
                        read(
                                "\uFEFF\"code\"; address\r\ns1;\"school1@edu.example\"\r\n\r\n s2 ; d.o+u@xn--80ak6aa92e.example\r\ns3;\r\n"))
                .isEqualTo(new Read(Map.of(
                        "s1", Optional.of("school1@edu.example"),
                        "s2", Optional.of("d.o+u@xn--80ak6aa92e.example"),
                        "s3", Optional.empty())));
    }

    @Test
    void a_cyrillic_domain_is_kept_as_mail_servers_know_it() {
        assertThat(read("code;address\ns1;school@школа.рф"))
                .isEqualTo(new Read(Map.of("s1", Optional.of("school@xn--80atdl2c.xn--p1ai"))));
    }

    @Test
    void every_mistake_is_told_with_its_row_and_without_an_address() {
        assertThat(problems("code;address\ns1;ivanov\ns9;a@b.example\ns2;a@b.example\ns2;c@d.example\ns3\n"))
                .containsExactly(
                        "строка 2: это не адрес: нужен один адрес вида school1@edu.example, без имени и пробелов.",
                        "строка 3: организации с таким кодом в реестре нет.",
                        "строка 5: организация названа второй раз; адрес у неё один.",
                        "строка 6: ожидаются код организации и адрес через точку с запятой.");
    }

    @Test
    void of_many_mistakes_the_first_are_told() {
        assertThat(problems("code;address\n" + "s9;a@b.example\n".repeat(1000)))
                .hasSize(51)
                .last()
                .isEqualTo("Показаны первые 50 замечаний из 1000.");
    }

    @Test
    void a_file_that_is_no_such_list_is_refused() {
        assertThat(problems("")).singleElement().asString().contains("строка 1");
        assertThat(problems("s1;a@b.example")).singleElement().asString().contains("строка 1");
        assertThat(problems("code;address\n\n")).singleElement().asString().contains("нет ни одной строки");
        assertThat(AddressFile.read(
                        "code;address\ns1;Школа".getBytes(Charset.forName("windows-1251")), KNOWN::contains))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "@b.example",
                "a@b",
                "a@",
                "a b@c.example",
                "a@b..example",
                ".a@b.example",
                "a.@b.example",
                "a@-b.example",
                "a@b.example\rX",
                "a@b.example,c@d.example",
                "A <a@b.example>",
                "<a@b.example>",
                "\"a\"@b.example",
                "школа@b.example",
                "a@b@c.example"
            })
    void what_a_mail_server_could_take_for_something_else_is_no_mailbox(String text) {
        assertThat(Mailbox.of(text)).isEmpty();
    }

    @Test
    void an_address_is_as_long_as_mail_servers_take_it() {
        assertThat(Mailbox.of("a".repeat(64) + "@b.example")).isPresent();
        assertThat(Mailbox.of("a".repeat(65) + "@b.example")).isEmpty();
        assertThat(Mailbox.of("a@" + "b.".repeat(130) + "example")).isEmpty();
        assertThat(Mailbox.of("a@b.example").orElseThrow().toString()).doesNotContain("b.example");
    }
}
