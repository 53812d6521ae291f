package ru.orientir.submission.service.life;

import java.time.Instant;
import java.util.List;
import ru.orientir.submission.Content;
import ru.orientir.submission.Remark;

/** What somebody wants to do to a submission. That he may, and that the content is in order, is known already. */
public sealed interface Command {

    /**
     * The respondent saves.
     *
     * @param content what is saved, whole
     * @param changed the inputs whose answers it changes
     */
    record Save(Content content, List<String> changed) implements Command {}

    /** The operator loads answers from a file. */
    record Load(Content content, List<String> changed) implements Command {}

    /** The respondent submits; that nothing blocks it is known already. */
    record Submit() implements Command {}

    /** The respondent takes it back. */
    record Recall() implements Command {}

    /**
     * The reviewer sends it back.
     *
     * @param remarks the reason first, then those on inputs
     * @param until the first instant that is too late
     */
    record Return(List<Remark> remarks, Instant until) implements Command {}

    /** The reviewer accepts. */
    record Accept() implements Command {}

    /** The operator opens an accepted form again; parameters as in {@link Return}. */
    record Reopen(List<Remark> remarks, Instant until) implements Command {}
}
