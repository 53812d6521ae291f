package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import ru.orientir.indicator.comparison.Comparison;
import ru.orientir.indicator.formula.Formula;

/**
 * Whatever bytes are read as a pack, the answer is a methodology or findings with their places. An ordinary build reads the kept
 * inputs; {@code -Pproof} looks for new ones (README.md).
 */
class PackReaderFuzzTest {

    private static final int MOST_FINDINGS = 400;

    static Stream<byte[]> packs() throws IOException {
        return Stream.concat(Stream.of(SmallPack.TEXT, WholePack.TEXT), ReferencePage.packs().values().stream())
                .map(pack -> pack.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("packs")
    @DictionaryFile(resourcePath = "pack.dict")
    @FuzzTest(maxDuration = "")
    void any_bytes_are_a_pack_or_refused_at_a_place_inside_of_them(byte[] pack) {
        PackReading reading = PackReader.read(pack);
        assertThat(PackReader.read(pack.clone())).isEqualTo(reading);
        if (reading instanceof PackReading.Read read) {
            assertThat(read.warnings()).extracting(Finding::severity).doesNotContain(Finding.Severity.ERROR);
            judge(read.warnings(), pack);
            judge(read.methodology());
        } else {
            List<Finding> findings = ((PackReading.Refused) reading).findings();
            assertThat(findings).extracting(Finding::severity).contains(Finding.Severity.ERROR);
            judge(findings, pack);
        }
    }

    private static void judge(List<Finding> findings, byte[] pack) {
        assertThat(findings).hasSizeLessThanOrEqualTo(MOST_FINDINGS).doesNotHaveDuplicates();
        FileExtent extent = FileExtent.of(pack);
        for (Finding finding : findings) {
            assertThat(extent.holds(finding.position())).as(finding::toString).isTrue();
            assertThat(StorableText.is(finding.message())).as(finding::toString).isTrue();
        }
    }

    private static void judge(Methodology methodology) {
        assertThat(StorableText.is(methodology.toString())).as("its texts").isTrue();
        assertThat(Comparison.of(methodology, methodology).changes()).isEmpty();
        methodology.indicators().stream().map(Indicator::formula).forEach(Formula::evaluator);
        methodology.checks().stream().map(Check::rule).forEach(Formula::evaluator);
    }
}
