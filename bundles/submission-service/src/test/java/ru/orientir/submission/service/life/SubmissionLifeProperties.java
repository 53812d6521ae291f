package ru.orientir.submission.service.life;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.submission.service.Sample.campaign;
import static ru.orientir.submission.service.Sample.notStarted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Content;
import ru.orientir.submission.Remark;
import ru.orientir.submission.Revision;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.service.Sample;

/** Whatever is tried, in whatever order and at whatever time: the life of a submission stays in order. */
class SubmissionLifeProperties {

    /** The arrows of domain § 5, written down once more and apart from the code. */
    private static final Map<SubmissionStatus, Set<SubmissionStatus>> ARROWS = arrows();

    private static Map<SubmissionStatus, Set<SubmissionStatus>> arrows() {
        Map<SubmissionStatus, Set<SubmissionStatus>> arrows = new EnumMap<>(SubmissionStatus.class);
        SubmissionStatus draft = SubmissionStatus.DRAFT;
        SubmissionStatus accepted = SubmissionStatus.ACCEPTED;
        arrows.put(SubmissionStatus.NOT_STARTED, EnumSet.of(draft));
        arrows.put(draft, EnumSet.of(draft, SubmissionStatus.SUBMITTED, accepted));
        arrows.put(SubmissionStatus.SUBMITTED, EnumSet.of(draft, SubmissionStatus.RETURNED, accepted));
        arrows.put(SubmissionStatus.RETURNED, EnumSet.of(draft));
        arrows.put(accepted, EnumSet.of(SubmissionStatus.REOPENED));
        arrows.put(SubmissionStatus.REOPENED, EnumSet.of(draft));
        return arrows;
    }

    private record Attempt(Command command, Instant now, Stage stage) {}

    @Property(tries = 2000)
    void no_sequence_of_commands_loses_an_answer_or_leaves_the_map(
            @ForAll("attempts") List<Attempt> attempts, @ForAll boolean review) {
        Submission submission = notStarted();
        List<Revision> history = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Campaign campaign = campaign(attempt.stage, review, false);
            Step step = SubmissionLife.decide(
                    submission, attempt.command, new Circumstances(campaign, attempt.now, "somebody"));
            if (step instanceof Step.Taken taken) {
                stays_in_order(submission, attempt, taken);
                history.add(taken.revision());
                submission = taken.next();
            }
            what_counts_was_submitted(submission, history);
            every_saved_answer_is_still_there(submission, history);
        }
    }

    private static void stays_in_order(Submission before, Attempt attempt, Step.Taken taken) {
        Submission after = taken.next();
        assertThat(ARROWS.get(before.status())).contains(after.status());
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(taken.revision().n()).isEqualTo(after.revision());
        assertThat(taken.revision().status()).isEqualTo(after.status());
        assertThat(taken.revision().content()).isEqualTo(after.content());
        assertThat(attempt.stage).isNotIn(Stage.PREPARATION, Stage.ARCHIVED);
        boolean answersMayChange = attempt.command instanceof Command.Save || attempt.command instanceof Command.Load;
        if (!answersMayChange) {
            assertThat(after.content().answers()).isEqualTo(before.content().answers());
            assertThat(after.content().explanations())
                    .isEqualTo(before.content().explanations());
        }
        before.place().extension().ifPresent(time -> assertThat(
                        after.place().extension().orElseThrow())
                .as("time once given is not taken away")
                .isAfterOrEqualTo(time));
    }

    private static void what_counts_was_submitted(Submission submission, List<Revision> history) {
        submission.counted().ifPresent(n -> assertThat(history.get(n - 1).cause())
                .isEqualTo("submitted"));
        if (submission.status() == SubmissionStatus.SUBMITTED || submission.status() == SubmissionStatus.ACCEPTED) {
            assertThat(submission.counted()).isPresent();
            assertThat(history.get(submission.counted().orElseThrow() - 1)
                            .content()
                            .answers())
                    .as("what is submitted or accepted is what counts")
                    .isEqualTo(submission.content().answers());
        }
        if (submission.status() == SubmissionStatus.RETURNED || submission.status() == SubmissionStatus.REOPENED) {
            assertThat(submission.counted()).isPresent();
        }
    }

    private static void every_saved_answer_is_still_there(Submission submission, List<Revision> history) {
        assertThat(history).extracting(Revision::n).containsExactlyElementsOf(range(submission.revision()));
        if (!history.isEmpty()) {
            assertThat(history.get(history.size() - 1).content()).isEqualTo(submission.content());
        }
    }

    @Property(tries = 500)
    void of_two_at_once_exactly_one_wins(
            @ForAll("attempts") List<Attempt> past,
            @ForAll("commands") Command one,
            @ForAll("commands") Command other) {
        Submission seen = notStarted();
        Instant now = Sample.at("2021-05-10T12:00:00");
        Campaign campaign = campaign(Stage.ENTRY, true, false);
        for (Attempt attempt : past) {
            seen = after(seen, seen.revision(), attempt.command, new Circumstances(campaign, attempt.now, "a"));
        }
        Circumstances at = new Circumstances(campaign, now, "b");
        Submission first = after(seen, seen.revision(), one, at);
        Submission second = after(first, seen.revision(), other, at);

        assertThat(second.revision()).isLessThanOrEqualTo(seen.revision() + 1);
    }

    /** What the service does: the version is compared before anything is decided. */
    private static Submission after(Submission held, int expected, Command command, Circumstances at) {
        return held.revision() == expected && SubmissionLife.decide(held, command, at) instanceof Step.Taken taken
                ? taken.next()
                : held;
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Instant from = Sample.at("2021-03-31T12:00:00");
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(0, Duration.ofDays(70).toMinutes())
                .map(minutes -> from.plus(Duration.ofMinutes(minutes)));
        Arbitrary<Stage> stages = Arbitraries.frequency(
                Tuple.of(12, Stage.ENTRY),
                Tuple.of(3, Stage.CONSOLIDATION),
                Tuple.of(1, Stage.PUBLISHED),
                Tuple.of(1, Stage.PREPARATION),
                Tuple.of(1, Stage.ARCHIVED));
        return Combinators.combine(commands(), times, stages)
                .as(Attempt::new)
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Command> commands() {
        Arbitrary<Content> contents = Arbitraries.maps(
                        Arbitraries.of("students", "diagnosed", "hours"),
                        Arbitraries.integers().between(0, 9).map(n -> (Answer) Answer.Given.number("" + n)))
                .map(answers -> new Content(Answers.of(answers), new TreeMap<>(), List.of()));
        Arbitrary<Instant> until = Arbitraries.longs().between(0, 30).map(days -> Sample.at("2021-05-20T12:00:00")
                .plus(Duration.ofDays(days)));
        List<Remark> remarks = List.of(new Remark("students", "проверьте"));
        return Arbitraries.frequencyOf(
                Tuple.of(4, contents.map(content -> new Command.Save(content, List.of()))),
                Tuple.of(1, contents.map(content -> new Command.Load(content, List.of()))),
                Tuple.of(4, Arbitraries.create(Command.Submit::new)),
                Tuple.of(1, Arbitraries.create(Command.Recall::new)),
                Tuple.of(2, until.map(time -> new Command.Return(remarks, time))),
                Tuple.of(2, Arbitraries.create(Command.Accept::new)),
                Tuple.of(2, until.map(time -> new Command.Reopen(remarks, time))));
    }

    private static List<Integer> range(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
