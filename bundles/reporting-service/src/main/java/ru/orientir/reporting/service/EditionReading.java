package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.reporting.ResultSet;
import ru.orientir.reporting.service.CampaignFrames.Outline;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.scoring.Subject;

/** The results of an edition within an actor's rights, from memory where they fit into it. */
final class EditionReading {

    private static final Scope EVERYTHING = new Scope.Everything();

    private final ReportStore store;
    private final CampaignFrames frames;
    private final EditionRights rights;
    private final Publishing publishing;
    private final EditionCache cache;

    EditionReading(
            ReportStore store, CampaignFrames frames, EditionRights rights, Publishing publishing, EditionCache cache) {
        this.store = store;
        this.frames = frames;
        this.rights = rights;
        this.publishing = publishing;
        this.cache = cache;
    }

    ResultSet results(long campaign, EditionRef ref, ResultQuery query, Actor actor) {
        Edition edition = query.tier() == Tier.ORGANISATION
                ? rights.visible(campaign, ref, actor)
                : rights.known(campaign, ref, actor);
        Outline outline = frames.outline(campaign, actor);
        Selection selection =
                new Selection(query, outline.tree(), organisations(query, outline, edition, actor), EVERYTHING);
        Scope whole = whole(query, outline, edition, actor);
        return new ResultSet(Optional.of(edition), Optional.of(selection.tag(edition, whole)), consumer -> {
            UnaryOperator<Group> telling = telling(edition, whole);
            stream(
                    edition,
                    query.tier(),
                    outline,
                    selection.scope(),
                    group -> selection.pass(telling.apply(group), consumer));
        });
    }

    /** The territories whose roll-ups the actor sees whole; no matter where none is asked for. */
    private Scope whole(ResultQuery query, Outline outline, Edition edition, Actor actor) {
        if (query.tier() == Tier.ORGANISATION
                || !(rights.organisations(edition, actor) instanceof Scope.Organisations own)) {
            return EVERYTHING;
        }
        // Not the whole scope: all who have no territory of their own see the same, under the same tag.
        return new Scope.Organisations(own.codes().stream()
                .filter(outline.tree().territories()::contains)
                .collect(Collectors.toSet()));
    }

    private UnaryOperator<Group> telling(Edition edition, Scope whole) {
        if (whole instanceof Scope.Everything) {
            return group -> group;
        }
        PublicFigures figures = publishing.figures(edition);
        return group -> group.subject() != Subject.TERRITORY || whole.contains(group.code())
                ? group
                : new Group(group.code(), group.territory(), group.subject(), figures.of(group.results()));
    }

    /** Where no result of an organisation can be among those asked for, the scope makes no difference, and no tag either. */
    private Scope organisations(ResultQuery query, Outline outline, Edition edition, Actor actor) {
        boolean matter =
                query.tier() == Tier.ORGANISATION || query.tier() == Tier.MUNICIPALITY && outline.authorities();
        return matter ? rights.organisations(edition, actor) : EVERYTHING;
    }

    private void stream(Edition edition, Tier tier, Outline outline, Scope scope, Consumer<Group> consumer) {
        EditionCache.Key key = new EditionCache.Key(edition.campaign(), edition.n(), tier);
        Optional<List<Group>> groups = cache.groups(key, all -> read(edition, tier, outline, EVERYTHING, all));
        if (groups.isPresent()) {
            groups.get().forEach(consumer);
        } else {
            read(edition, tier, outline, scope, consumer);
        }
    }

    private void read(Edition edition, Tier tier, Outline outline, Scope scope, Consumer<Group> consumer) {
        switch (tier) {
            case REGION ->
                Group.territories(store.territoryResults(edition.campaign(), edition.n(), tier, Optional.empty()))
                        .forEach(consumer);
            case MUNICIPALITY -> municipalities(edition, outline, scope).forEach(consumer);
            case ORGANISATION -> organisations(edition, scope, Subject.ORGANISATION, consumer);
        }
    }

    /** The roll-ups by territory, each followed by its МОУО's own results. */
    private List<Group> municipalities(Edition edition, Outline outline, Scope scope) {
        TreeMap<String, List<Group>> byCode = new TreeMap<>();
        Group.territories(store.territoryResults(edition.campaign(), edition.n(), Tier.MUNICIPALITY, Optional.empty()))
                .forEach(group -> byCode.computeIfAbsent(group.code(), code -> new ArrayList<>())
                        .add(group));
        if (outline.authorities()) {
            organisations(edition, scope, Subject.AUTHORITY, group -> byCode.computeIfAbsent(
                            group.code(), code -> new ArrayList<>())
                    .add(group));
        }
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    private void organisations(Edition edition, Scope scope, Subject subject, Consumer<Group> consumer) {
        store.organisationResults(edition.campaign(), edition.n(), scope, Optional.empty(), organisation -> {
            Group group = Group.of(organisation);
            if (group.subject() == subject) {
                consumer.accept(group);
            }
        });
    }
}
