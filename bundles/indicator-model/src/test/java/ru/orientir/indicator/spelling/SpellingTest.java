package ru.orientir.indicator.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void a_slip_is_forgiven_and_another_word_is_not() {
        assertThat(Spelling.nearest("taget", List.of("targets", "target", "title")))
                .contains("target");
        assertThat(Spelling.nearest("STUDENTS", List.of("students"))).contains("students");
        assertThat(Spelling.nearest("scool", List.of("school", "college"))).contains("school");
        assertThat(Spelling.nearest("x", List.of("school", "college"))).isEmpty();
        assertThat(Spelling.nearest("ab", List.of("cb", "aa"))).contains("aa");
        assertThat(Spelling.nearest("students", List.of())).isEmpty();
    }

    @Test
    void long_words_may_differ_by_five_letters() {
        String word = "a".repeat(40);

        assertThat(Spelling.nearest(word, List.of("b".repeat(5) + "a".repeat(35))))
                .isPresent();
        assertThat(Spelling.nearest(word, List.of("b".repeat(6) + "a".repeat(34))))
                .isEmpty();
        assertThat(Spelling.nearest(word, List.of("a".repeat(45)))).isPresent();
        assertThat(Spelling.nearest(word, List.of("a".repeat(46)))).isEmpty();
        assertThat(Spelling.nearest("a".repeat(61), List.of("a".repeat(61)))).isEmpty();
    }

    /** The whole table of each pair would take 500 · 5,500 · 60 · 60 steps, which is some 17 seconds of a processor. */
    @Test
    void hundreds_of_long_words_are_looked_for_among_thousands_at_once() {
        Random random = new Random(1);
        List<String> known = Stream.generate(() -> word(random)).limit(5_500).toList();

        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();

        for (int i = 0; i < 500; i++) {
            Spelling.nearest(word(random), known);
        }

        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(8));
    }

    private static String word(Random random) {
        return random.ints(60, 'a', 'i').mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Property(tries = 2000)
    void the_nearest_is_what_the_whole_table_of_distances_says(
            @ForAll("words") String word, @ForAll("lists") List<String> known) {
        int allowed = Math.min(5, Math.max(1, (word.length() + 1) / 3));
        Optional<String> nearest = known.stream()
                .filter(candidate -> distance(word, candidate) <= allowed)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));

        assertThat(Spelling.nearest(word, known)).isEqualTo(nearest);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abAB").ofMaxLength(24);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return words().list().ofMaxSize(8);
    }

    /** By the definition, each pair of beginnings once. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    table[i][j] = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
