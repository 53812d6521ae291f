package ru.orientir.portal.host.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the CSV file {@code code;address} in which an administrator lists official mailboxes. A row without an address takes it away. */
public final class AddressFile {

    /** 8 MiB: 84,000 organisations with the longest of usual addresses take 5. */
    public static final int MOST_BYTES = 8 << 20;

    private static final String HEADING = "code;address";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SHOWN = 50;

    private final Predicate<String> isKnown;
    private final Map<String, Optional<String>> addresses = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int wrong;

    private AddressFile(Predicate<String> isKnown) {
        this.isKnown = isKnown;
    }

    /** @param isKnown whether the registry knows a code */
    public static Reading read(byte[] file, Predicate<String> isKnown) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Refused(List.of("Файл не в UTF-8. Сохраните его как «CSV UTF-8»."));
        }
        return new AddressFile(isKnown).read(text.lines().toList());
    }

    private Reading read(List<String> rows) {
        if (rows.isEmpty() || !heading(rows.get(0)).equals(HEADING)) {
            return new Refused(List.of("строка 1: ожидается заголовок «" + HEADING + "»."));
        }
        for (int row = 2; row <= rows.size(); row++) {
            String line = rows.get(row - 1);
            if (!line.isBlank()) {
                take(row, line);
            }
        }
        if (wrong > SHOWN) {
            problems.add("Показаны первые " + SHOWN + " замечаний из " + wrong + ".");
        }
        if (wrong == 0 && addresses.isEmpty()) {
            problems.add("В файле нет ни одной строки после заголовка.");
        }
        return problems.isEmpty() ? new Read(addresses) : new Refused(problems);
    }

    private void take(int row, String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 2) {
            problem(row, "ожидаются код организации и адрес через точку с запятой.");
            return;
        }
        String code = plain(cells[0]);
        String address = plain(cells[1]);
        Optional<Mailbox> mailbox = Mailbox.of(address);
        if (!isKnown.test(code)) {
            problem(row, "организации с таким кодом в реестре нет.");
        } else if (addresses.containsKey(code)) {
            problem(row, "организация названа второй раз; адрес у неё один.");
        } else if (!address.isEmpty() && mailbox.isEmpty()) {
            problem(row, "это не адрес: нужен один адрес вида school1@edu.example, без имени и пробелов.");
        } else {
            addresses.put(code, mailbox.map(Mailbox::address));
        }
    }

    private void problem(int row, String words) {
        wrong++;
        if (wrong <= SHOWN) {
            problems.add("строка " + row + ": " + words);
        }
    }

    private static String heading(String row) {
        String text = !row.isEmpty() && row.charAt(0) == BYTE_ORDER_MARK ? row.substring(1) : row;
        return text.replace("\"", "").replace(" ", "");
    }

    private static String plain(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** What a file turned out to be. */
    public sealed interface Reading permits Read, Refused {}

    /** The addresses by organisation, at least one; absent for one to be taken away. */
    public record Read(Map<String, Optional<String>> addresses) implements Reading {
        public Read {
            addresses = Map.copyOf(addresses);
        }
    }

    /** Why nothing of it can be taken, in Russian, by rows. No address is repeated: what is told may end in a log. */
    public record Refused(List<String> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
