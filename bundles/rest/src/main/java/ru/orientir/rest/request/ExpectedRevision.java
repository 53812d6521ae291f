package ru.orientir.rest.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.EntityTag;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/** The revision that a change is based on, as {@code If-Match} names it. */
public final class ExpectedRevision {

    // A proxy that compresses answers makes the tag weak; the revision it names is the same.
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    /** No submission has it. */
    private static final int NONE = -1;

    private ExpectedRevision() {}

    public static EntityTag tag(int revision) {
        return new EntityTag(Integer.toString(revision));
    }

    /** @throws RequestProblem if the header is missing: a change needs to say what it is based on */
    public static int of(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
            throw RequestProblem.of(ProblemKind.VERSION_NEEDED);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        return tag.matches() ? Integer.parseInt(tag.group(1)) : NONE;
    }
}
