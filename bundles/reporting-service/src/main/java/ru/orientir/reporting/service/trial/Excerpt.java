package ru.orientir.reporting.service.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import ru.orientir.reporting.Trial.Difference;

/**
 * A part of a list of differences in which territories stand first, although they are calculated last: kept is no more than that part
 * and as much as territories may still push it down.
 */
final class Excerpt {

    private final long from;
    private final long to;
    private final long mostOfTerritories;
    private final Deque<Difference> organisations = new ArrayDeque<>();
    private final List<Difference> territories = new ArrayList<>();
    private long place;

    /** @param mostOfTerritories how many differences territories may have at most */
    Excerpt(int from, int count, long mostOfTerritories) {
        this.from = from;
        this.to = (long) from + count;
        this.mostOfTerritories = mostOfTerritories;
    }

    void addOrganisation(Difference difference) {
        if (place >= from - mostOfTerritories && place < to) {
            organisations.add(difference);
        }
        place++;
    }

    void addTerritory(Difference difference) {
        territories.add(difference);
    }

    List<Difference> differences() {
        long first = Math.max(0, from - mostOfTerritories);
        List<Difference> kept = new ArrayList<>();
        for (long at = from; at < to && at < territories.size(); at++) {
            kept.add(territories.get((int) at));
        }
        long leaveOut = Math.max(0, from - territories.size()) - first;
        organisations.stream().skip(leaveOut).limit(to - from - kept.size()).forEach(kept::add);
        return kept;
    }
}
