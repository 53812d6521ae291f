package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.persistence.SmallCampaign.code;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Value;
import ru.orientir.submission.Content;
import ru.orientir.submission.Remark;
import ru.orientir.submission.Revision;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.spi.SubmissionStore;

/** Documents come back as they were, and are the same text on every database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DocumentsTest {

    /** Of every size, scale and sign; the first column is written, the second is the canonical text. */
    static final Map<String, String> DECIMALS = decimals();

    private final TestDatabase database;
    private final SubmissionStore store;

    DocumentsTest(TestDatabase database) {
        this.database = database;
        this.store = database.database().submissions();
    }

    private static Map<String, String> decimals() {
        Map<String, String> decimals = new TreeMap<>(Map.of("0", "0", "0.000", "0", "-0.0", "0", "1E+3", "1000"));
        decimals.putAll(Map.of("100", "100", "100.00", "100", "33.3", "33.3", "33.3000000000", "33.3", "6.5", "6.5"));
        decimals.putAll(Map.of("-3.5", "-3.5", "-0.00", "0", "0.1", "0.1", "0.10", "0.1", "12.25", "12.25"));
        decimals.putAll(Map.of("1E-7", "0.0000001", "0.0000001", "0.0000001", "29.96", "29.96", "30.0", "30"));
        decimals.putAll(
                Map.of("51656", "51656", "2147483648", "2147483648", "9223372036854775808", "9223372036854775808"));
        decimals.putAll(Map.of(
                "0.333333333333333333333333333333",
                "0.333333333333333333333333333333",
                "1E+20",
                "100000000000000000000",
                "123456789012345678901234567890.123456789",
                "123456789012345678901234567890.123456789"));
        decimals.putAll(Map.of(
                "1.7976931348623157",
                "1.7976931348623157",
                "-9999999999.99990",
                "-9999999999.9999",
                "1E-30",
                "0.000000000000000000000000000001",
                "2.50",
                "2.5",
                "64.2",
                "64.2"));
        decimals.putAll(Map.of("26.8", "26.8", "10.80", "10.8", "14.5001", "14.5001", "8", "8", "99.95", "99.95"));
        return decimals;
    }

    private Submission store(Content content) {
        long campaign = SmallCampaign.open(store, 1);
        return store.inTransaction(transaction -> {
            Submission before = transaction
                    .lockSubmission(SmallCampaign.form(store, campaign, 1).id())
                    .orElseThrow();
            Submission next = new Submission(
                    before.id(),
                    before.campaign(),
                    before.place(),
                    SubmissionStatus.DRAFT,
                    1,
                    content,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
            transaction.append(
                    next,
                    new Revision(
                            1,
                            transaction.now(),
                            "org-1",
                            "saved",
                            next.status(),
                            content,
                            List.copyOf(content.answers().byInput().keySet())));
            return next;
        });
    }

    private String text(Submission submission) {
        return database.ask("SELECT document FROM revision WHERE submission = " + submission.id());
    }

    @Test
    void different_decimals_survive() {
        assertThat(DECIMALS).hasSizeGreaterThanOrEqualTo(31);
        TreeMap<String, Answer> answers = new TreeMap<>();
        DECIMALS.keySet().forEach(text -> answers.put("d" + text, Answer.Given.number(text)));
        Submission stored = store(SmallCampaign.content(new Answers(answers)));
        Submission found = store.submission(stored.id()).orElseThrow();
        assertThat(found).isEqualTo(stored);
        DECIMALS.forEach((written, canonical) -> {
            assertThat(text(stored)).contains("\"d" + written + "\":{\"value\":" + canonical + "}");
            Answer.Given answer = (Answer.Given) found.content().answers().answer("d" + written);
            assertThat(((Value.Number) answer.value()).value()).isEqualByComparingTo(new BigDecimal(canonical));
        });
    }

    @Test
    void a_document_is_the_same_text_on_every_database() {
        Content content = new Content(
                Answers.of(Map.of(
                        "students",
                        Answer.Given.number("300.0"),
                        "centre",
                        Answer.Given.of(new Value.YesNo(false)),
                        "link",
                        new Answer.Given(
                                new Value.Text("ссылка «а\"б\\» \u0000 😀"),
                                Optional.of("форма № ОО-1"),
                                Optional.of("опрос"),
                                Optional.of("")),
                        "closed",
                        new Answer.NotApplicable("нет старших классов"))),
                new TreeMap<>(Map.of("sum", "две смены", "base", "переезд")),
                List.of(new Remark("", "проверьте"), new Remark("students", "больше 100 %")));
        Submission stored = store(content);
        assertThat(text(stored))
                .isEqualTo(
                        "{\"answers\":{\"centre\":{\"value\":false},"
                                + "\"closed\":{\"notApplicable\":\"нет старших классов\"},"
                                + "\"link\":{\"value\":\"ссылка «а\\\"б\\\\» \\u0000 😀\",\"source\":\"форма № ОО-1\",\"method\":\"опрос\",\"comment\":\"\"},"
                                + "\"students\":{\"value\":300}},"
                                + "\"explanations\":{\"base\":\"переезд\",\"sum\":\"две смены\"},"
                                + "\"remarks\":[{\"input\":\"\",\"text\":\"проверьте\"},{\"input\":\"students\",\"text\":\"больше 100 %\"}]}");
        assertThat(store.submission(stored.id())).contains(stored);
        assertThat(store.revision(stored.id(), 1).orElseThrow().changed())
                .containsExactly("centre", "closed", "link", "students");
    }

    @Test
    void reference_values_are_replaced_for_those_listed_only() {
        long campaign = SmallCampaign.open(store, 2);
        putReference(campaign, Map.of(code(1), SmallCampaign.students("10"), code(2), SmallCampaign.students("20.50")));
        putReference(campaign, Map.of(code(1), Answers.NONE));
        assertThat(store.reference(campaign, code(1))).isEqualTo(Answers.NONE);
        assertThat(store.<Map<String, Answers>>inTransaction(transaction -> transaction.references(campaign)))
                .isEqualTo(Map.of(code(2), SmallCampaign.students("20.5")));
        assertThat(store.reference(campaign, "74-s-99999")).isEqualTo(Answers.NONE);
    }

    private void putReference(long campaign, Map<String, Answers> values) {
        store.inTransaction(transaction -> {
            var locked = transaction.lockCampaign(campaign).orElseThrow();
            transaction.putReference(campaign, values);
            return transaction.update(locked);
        });
    }
}
