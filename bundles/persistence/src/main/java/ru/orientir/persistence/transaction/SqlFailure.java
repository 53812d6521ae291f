package ru.orientir.persistence.transaction;

import java.sql.SQLException;

/** A statement failed; on its way out of the transaction it is told apart by its SQL state. */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
