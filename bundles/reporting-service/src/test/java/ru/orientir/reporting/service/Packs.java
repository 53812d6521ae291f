package ru.orientir.reporting.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;
import ru.orientir.indicator.comparison.Comparison;
import ru.orientir.submission.Caller;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.Outcome;

/** The packs of the class path, as published methodologies: the ones that are shipped, and those of the tests. */
final class Packs implements MethodologyService {

    private final Map<MethodologyId, Stored> known = new ConcurrentHashMap<>();

    /** Adds a version that is no file. */
    MethodologyId add(String pack) {
        PackReading reading = PackReader.read(pack);
        if (reading instanceof PackReading.Read read) {
            MethodologyId id = read.methodology().id();
            known.put(id, new Stored(read.methodology(), pack, State.DRAFT, read.warnings()));
            return id;
        }
        throw new IllegalStateException(reading.toString());
    }

    @Override
    public Stored methodology(MethodologyId id, Actor actor) {
        return known.computeIfAbsent(id, Packs::read);
    }

    @Override
    public Methodology published(MethodologyId id) {
        return known.computeIfAbsent(id, Packs::read).methodology();
    }

    private static Stored read(MethodologyId id) {
        try (InputStream pack = open(id)) {
            PackReading reading = PackReader.read(pack.readAllBytes());
            if (reading instanceof PackReading.Read read) {
                return new Stored(read.methodology(), "", State.PUBLISHED, read.warnings());
            }
            throw new IllegalStateException(reading.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of some the file's name tells the version. */
    private static InputStream open(MethodologyId id) {
        InputStream versioned =
                Packs.class.getResourceAsStream("/methodology/" + id.id() + "-" + id.version() + ".yaml");
        return versioned == null ? Packs.class.getResourceAsStream("/methodology/" + id.id() + ".yaml") : versioned;
    }

    @Override
    public List<Stored> methodologies(Actor actor) {
        return List.copyOf(known.values());
    }

    @Override
    public PackReading lint(String pack, Actor actor) {
        return PackReader.read(pack);
    }

    @Override
    public Outcome<Stored> keep(String pack, Caller caller) {
        throw new UnsupportedOperationException("packs of the class path are read only");
    }

    @Override
    public Outcome<Stored> move(MethodologyId id, State to, Optional<String> reason, Caller caller) {
        throw new UnsupportedOperationException("packs of the class path are read only");
    }

    @Override
    public List<Moved> history(MethodologyId id, Actor actor) {
        return List.of();
    }

    @Override
    public Comparison compare(MethodologyId id, MethodologyId with, Actor actor) {
        return Comparison.of(
                methodology(with, actor).methodology(), methodology(id, actor).methodology());
    }
}
