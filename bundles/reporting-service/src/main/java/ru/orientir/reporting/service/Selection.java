package ru.orientir.reporting.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import ru.orientir.auth.Scope;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.TerritoryTree;

/**
 * Which results of a tier an answer has: what is asked for, within what the actor may see.
 *
 * @param organisations whose own results may be seen
 * @param territories whose roll-ups may be seen, if only as anybody may
 */
record Selection(ResultQuery query, TerritoryTree tree, Scope organisations, Scope territories) {

    /** Whose own results a store need not leave out in advance. */
    Scope scope() {
        return query.organisation()
                .filter(organisations::contains)
                .<Scope>map(one -> new Scope.Organisations(Set.of(one)))
                .orElse(organisations);
    }

    /** Passes on what is selected of a group. */
    void pass(Group group, Consumer<Result> consumer) {
        if (!takes(group)) {
            return;
        }
        for (Result result : group.results()) {
            if (query.indicator().isEmpty()
                    || query.indicator().get().equals(result.score().indicator())) {
                consumer.accept(result);
            }
        }
    }

    /** Whether anything of a group may be selected. */
    boolean takes(Group group) {
        if (query.subject().isPresent() && query.subject().get() != group.subject()) {
            return false;
        }
        Scope scope = group.subject() == Subject.TERRITORY ? territories : organisations;
        return isAskedFor(group.code()) && scope.contains(group.code()) && lies(group.territory());
    }

    /** Whether this organisation or territory is the one asked for, or all are. */
    boolean isAskedFor(String code) {
        return query.organisation().map(code::equals).orElse(true);
    }

    /** Whether a territory lies in the one asked for. */
    boolean lies(String territory) {
        return query.parent().isEmpty()
                || tree.path(territory).contains(query.parent().get());
    }

    /**
     * Names the results that an edition gives: whatever changes them changes it.
     *
     * @param whole the territories whose roll-ups are told whole
     */
    String tag(Edition edition, Scope whole) {
        MessageDigest digest = sha256();
        String text = String.join(
                "\n",
                Long.toString(edition.campaign()),
                Integer.toString(edition.n()),
                edition.hash(),
                edition.state().code(),
                query.tier().code(),
                named(query.parent()),
                named(query.indicator()),
                named(query.subject().map(Subject::code)),
                named(query.organisation()));
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest(organisations, digest);
        digest(whole, digest);
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /** An absent filter differs from an empty one. */
    private static String named(Optional<String> filter) {
        return filter.map(text -> "=" + text).orElse("");
    }

    private static void digest(Scope scope, MessageDigest digest) {
        digest.update((byte) '\n');
        if (scope instanceof Scope.Organisations some) {
            for (String code : new TreeSet<>(some.codes())) {
                digest.update((code + '\t').getBytes(StandardCharsets.UTF_8));
            }
        } else {
            digest.update((byte) '*');
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
