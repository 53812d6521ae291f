package ru.orientir.reporting.service;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Value;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Score;

/**
 * The seal of an edition: SHA-256 over one line of UTF-8 for everything that went in and came out, in a fixed order (ADR
 * 0121). What differs between two databases or two days for the same figures stays out of it: time, the edition's number,
 * keys of rows, trailing zeros.
 */
final class EditionSeal {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;
    private final StringBuilder line = new StringBuilder(BUFFER + 1024);

    /** @param bases the editions of earlier periods: each is named by its own seal */
    EditionSeal(String engine, CampaignFrame frame, Map<Earlier.Step, Edition> bases) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        start("edition").field("2").end();
        start("engine").field(engine).end();
        start("pack").field(frame.methodology().hash()).end();
        start("year").field(frame.campaign().targetPeriod().toString()).end();
        for (Earlier.Step step : Earlier.Step.values()) {
            if (bases.containsKey(step)) {
                start("base").field(step.code()).field(bases.get(step).hash()).end();
            }
        }
        for (String territory : frame.tree().territories()) {
            start("territory")
                    .field(territory)
                    .field(frame.tree().parent(territory).orElse(""))
                    .end();
        }
    }

    void add(Respondent respondent) {
        start("respondent")
                .field(respondent.organisation())
                .field(respondent.kind().code())
                .field(respondent.territory())
                .field(respondent.report().name())
                .end();
        for (Map.Entry<String, Answer> answer : respondent.answers().byInput().entrySet()) {
            start("answer").field(answer.getKey());
            if (answer.getValue() instanceof Answer.Given given) {
                value(given.value());
            } else {
                field("n/a");
            }
            end();
        }
    }

    void add(Result result) {
        Score score = result.score();
        Coverage coverage = score.coverage();
        start("result")
                .field(result.organisation())
                .field(result.subject().code())
                .field(score.indicator())
                .number(score.numerator())
                .number(score.denominator())
                .number(score.value())
                .field(score.status().code())
                .field(score.reason())
                .number(score.target())
                .number(score.deviation())
                .number(score.attainment())
                .number(score.points())
                .number(score.weight())
                .field(score.level().orElse(""))
                .number(score.change())
                .field(Integer.toString(coverage.reported()))
                .field(Integer.toString(coverage.expected()))
                .number(coverage.base())
                .number(coverage.answers())
                .field(result.unreviewed() ? "unreviewed" : "");
        for (Score.Category category : score.distribution()) {
            field(category.option()).field(Integer.toString(category.count()));
        }
        end();
    }

    /** The hash, in hexadecimal; the seal is closed by it. */
    String hash() {
        drain();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void value(Value value) {
        if (value instanceof Value.Number number) {
            field("number").number(Optional.of(number.value()));
        } else if (value instanceof Value.YesNo truth) {
            field("yes-no").field(Boolean.toString(truth.value()));
        } else if (value instanceof Value.Text text) {
            field("text").field(text.value());
        }
    }

    private EditionSeal start(String what) {
        line.append(what);
        return this;
    }

    private EditionSeal number(Optional<BigDecimal> number) {
        return field(number.map(EditionSeal::plain).orElse(""));
    }

    /** Appends a field; a tab, a line feed or a backslash inside is written so that no two contents give the same line. */
    private EditionSeal field(String text) {
        line.append('\t');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                default -> line.append(c);
            }
        }
        return this;
    }

    private void end() {
        line.append('\n');
        if (line.length() >= BUFFER) {
            drain();
        }
    }

    private void drain() {
        digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
