package ru.orientir.submission;

import java.util.Arrays;
import java.util.Optional;

/** What became of a reminder. */
public enum ReminderState {
    /** It is to be sent, now or when the mail server is back. */
    WAITING("waiting"),
    /** The host knows no address of the organisation yet; it is asked again. */
    NO_ADDRESS("no-address"),
    /** The mail server has taken it. */
    SENT("sent"),
    /** The mail server refuses the address. */
    REFUSED("refused"),
    /** Before it could be sent, the form came, the deadline moved or passed. */
    NOT_NEEDED("not-needed");

    private final String code;

    ReminderState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ReminderState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
}
