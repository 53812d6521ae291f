package ru.orientir.submission.service.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The production calendar: Monday to Friday, with the exceptions of a file. Each line is {@code 2021-01-01<TAB>day-off} or
 * {@code …<TAB>working}, under a heading. It knows the years that it has lines of, and guesses nothing about others.
 */
public final class ProductionCalendar {

    private final Map<LocalDate, Boolean> workingByDay;
    private final Set<Integer> years;

    private ProductionCalendar(Map<LocalDate, Boolean> workingByDay) {
        this.workingByDay = Map.copyOf(workingByDay);
        this.years = workingByDay.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /** The calendar that comes with the module. */
    public static ProductionCalendar bundled() {
        try (InputStream in = ProductionCalendar.class.getResourceAsStream("production-calendar.tsv")) {
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if the file cannot be read or a line is not of the form above */
    public static ProductionCalendar of(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return read(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("production calendar " + file + " cannot be read", e);
        }
    }

    private static ProductionCalendar read(BufferedReader in) throws IOException {
        Map<LocalDate, Boolean> days = new HashMap<>();
        in.readLine();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                put(days, line);
            }
        }
        return new ProductionCalendar(days);
    }

    private static void put(Map<LocalDate, Boolean> days, String line) {
        String[] cells = line.strip().split("\t");
        try {
            boolean working = cells.length == 2 && "working".equals(cells[1]);
            if (!working && !(cells.length == 2 && "day-off".equals(cells[1]))) {
                throw new IllegalArgumentException("production calendar: " + line);
            }
            days.put(LocalDate.parse(cells[0]), working);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("production calendar: " + line, e);
        }
    }

    /** Whether the year of this day is in the calendar. */
    public boolean covers(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** The n-th working day after a day; empty when the calendar ends before it is found. */
    public Optional<LocalDate> workingDayAfter(LocalDate day, int n) {
        LocalDate at = day;
        int left = n;
        while (left > 0) {
            at = at.plusDays(1);
            if (!covers(at)) {
                return Optional.empty();
            }
            if (working(at)) {
                left--;
            }
        }
        return Optional.of(at);
    }

    /** The first year that is not in the calendar, from the day after this one on. */
    int yearMissingAfter(LocalDate day) {
        int year = day.plusDays(1).getYear();
        while (years.contains(year)) {
            year++;
        }
        return year;
    }

    private boolean working(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return workingByDay.getOrDefault(day, weekday);
    }
}
