package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private final SecureRandom random = new SecureRandom();

    /** RFC 7914 § 11, first vector: "passwd", "salt", one iteration; the first 32 bytes. */
    @Test
    void is_pbkdf2_as_the_rfc_calculates_it() {
        byte[] expected = HexFormat.of().parseHex("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
        PasswordHash hash = new PasswordHash(1, "salt".getBytes(StandardCharsets.US_ASCII), expected);
        assertThat(hash.matches("passwd")).isTrue();
        assertThat(hash.matches("passwe")).isFalse();
    }

    @Test
    void what_is_written_can_be_read() {
        PasswordHash hash = PasswordHash.of("секрет", 1000, random);
        PasswordHash read = PasswordHash.parse(hash.text());
        assertThat(hash.text()).startsWith("pbkdf2-sha256$1000$").doesNotContain("секрет");
        assertThat(read.matches("секрет")).isTrue();
        assertThat(read.matches("Секрет")).isFalse();
        assertThat(read.matches("")).isFalse();
    }

    @Test
    void the_same_password_is_hashed_differently_each_time() {
        assertThat(PasswordHash.of("one", 1000, random).text())
                .isNotEqualTo(PasswordHash.of("one", 1000, random).text());
    }

    @Test
    void an_unknown_form_is_refused() {
        assertThatThrownBy(() -> PasswordHash.parse("demo")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PasswordHash.parse("md5$1$ab$cd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_decoy_matches_nothing() {
        assertThat(PasswordHash.matchingNothing().matches("")).isFalse();
    }
}
