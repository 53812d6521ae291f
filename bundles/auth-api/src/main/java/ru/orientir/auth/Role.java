package ru.orientir.auth;

import java.util.Arrays;
import java.util.Optional;

/** Who works with the system (domain § 1). An account is an organisation plus a role. */
public enum Role {
    /** Министерство (S0 Пол. 4.1). */
    COORDINATOR("coordinator"),
    /** РЦОКИО (S0 Пол. 4.2). */
    OPERATOR("operator"),
    /** ЧИРПО, ответственный координатор внедрения (S0 Регл. 3). */
    LEAD_COORDINATOR("lead-coordinator"),
    /** Специалист МОУО (S0 Пол. 4.3.1). */
    MUNICIPALITY("municipality"),
    /** Руководитель организации (S0 Пол. 4.3.2). */
    ORGANISATION("organisation"),
    /** Администратор платформы: switches modules, sees no contents of forms. */
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The word used in JSON, SQL and configuration. */
    public String code() {
        return code;
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
