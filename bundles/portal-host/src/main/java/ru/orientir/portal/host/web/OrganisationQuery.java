package ru.orientir.portal.host.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;

/**
 * Which organisations of the registry are asked for, and which page of them.
 *
 * @param text part of the code or of a name, in lower case
 * @param kind the code of a kind
 * @param territory the code of the territory where they count
 * @param at the day as of which the registry is read
 * @param page from 0
 * @param size from 1 to {@value #LARGEST}
 */
record OrganisationQuery(
        Optional<String> text, Optional<String> kind, Optional<String> territory, LocalDate at, int page, int size) {

    private static final int LARGEST = 500;
    private static final int USUAL = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final Set<String> KNOWN = Set.of("q", "kind", "territory", "at", "page", "size");

    /** @throws Refusal with 400 for a condition that there is none of, that is given twice, or that cannot be read */
    static OrganisationQuery of(Map<String, String[]> given) throws Refusal {
        for (Map.Entry<String, String[]> condition : given.entrySet()) {
            if (!KNOWN.contains(condition.getKey())) {
                throw Refusal.badRequest("Такого условия нет. Известны: q, kind, territory, at, page, size.");
            }
            if (condition.getValue().length != 1) {
                throw Refusal.badRequest("Условие " + condition.getKey() + " задано дважды.");
            }
        }
        return new OrganisationQuery(
                value(given, "q").map(text -> text.toLowerCase(Locale.ROOT)),
                value(given, "kind"),
                value(given, "territory"),
                day(value(given, "at")),
                number(given, "page", 0, LAST_PAGE, 0),
                number(given, "size", 1, LARGEST, USUAL));
    }

    private static Optional<String> value(Map<String, String[]> given, String name) {
        return Stream.ofNullable(given.get(name))
                .map(values -> values[0].strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static LocalDate day(Optional<String> text) throws Refusal {
        try {
            return text.map(LocalDate::parse).orElseGet(() -> LocalDate.now(OrganisationDirectory.ZONE));
        } catch (DateTimeParseException e) {
            throw Refusal.badRequest("at – дата вида 2026-09-01.");
        }
    }

    private static int number(Map<String, String[]> given, String name, int least, int most, int otherwise)
            throws Refusal {
        Optional<String> text = value(given, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        int number = text.get().matches("\\d{1,7}") ? Integer.parseInt(text.get()) : -1;
        if (number < least || number > most) {
            throw Refusal.badRequest(name + " – целое число от " + least + " до " + most + ".");
        }
        return number;
    }

    /** Those that are asked for, of all pages. */
    List<Organisation> of(Collection<Organisation> registry) {
        return registry.stream()
                .filter(one -> kind.map(one.kind()::equals).orElse(true))
                .filter(one -> territory.map(one.territory()::equals).orElse(true))
                .filter(one -> text.map(part -> isNamed(one, part)).orElse(true))
                .toList();
    }

    private static boolean isNamed(Organisation one, String part) {
        return Stream.of(one.name(), one.shortName(), one.code())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part));
    }

    /** The page that is asked for. */
    List<Organisation> cut(List<Organisation> found) {
        int from = (int) Math.min((long) page * size, found.size());
        return found.subList(from, Math.min(from + size, found.size()));
    }
}
