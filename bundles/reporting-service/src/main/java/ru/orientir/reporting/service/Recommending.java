package ru.orientir.reporting.service;

import java.util.List;
import java.util.Optional;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Result;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.spi.SubmissionStore;

/** Tells which recommendations the results of an edition give rise to. */
final class Recommending {

    private final SubmissionStore submissions;
    private final SubjectReading subjects;
    private final ScoringEngine engine;

    Recommending(SubmissionStore submissions, SubjectReading subjects, ScoringEngine engine) {
        this.submissions = submissions;
        this.subjects = subjects;
        this.engine = engine;
    }

    List<Recommendation> recommend(long campaign, EditionRef ref, String code, Optional<Subject> subject, Actor actor) {
        OneSubject found = subjects.find(campaign, ref, code, subject, "/recommendations", actor);
        List<Score> scores = found.results().stream().map(Result::score).toList();
        Optional<OrganisationKind> kind = found.subject() == Subject.TERRITORY
                ? Optional.empty()
                : submissions.place(campaign, code).map(RosterEntry::kind);
        return engine.recommendations(found.frame().methodology(), tier(found), kind, scores);
    }

    /** A МОУО's own form stands on the tier of municipalities. */
    private static Tier tier(OneSubject subject) {
        return switch (subject.subject()) {
            case ORGANISATION -> Tier.ORGANISATION;
            case AUTHORITY -> Tier.MUNICIPALITY;
            case TERRITORY -> subject.frame().tier(subject.code());
        };
    }
}
