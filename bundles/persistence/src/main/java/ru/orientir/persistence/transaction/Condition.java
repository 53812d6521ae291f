package ru.orientir.persistence.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.auth.Scope;

/** The WHERE of a query whose filters may be absent. Columns are constants of the caller, values are parameters. */
public final class Condition {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    public Condition equal(String column, Object value) {
        return add(column + " = ?", value);
    }

    public Condition equal(String column, Optional<String> value) {
        value.ifPresent(present -> equal(column, (Object) present));
        return this;
    }

    /** Not less than this one. */
    public Condition from(String column, Object value) {
        return add(column + " >= ?", value);
    }

    public Condition scope(String column, Scope scope) {
        return scope instanceof Scope.Organisations organisations
                ? add(column + " = ANY (?)", organisations.codes())
                : this;
    }

    private Condition add(String condition, Object value) {
        if (!text.isEmpty()) {
            text.append(" AND ");
        }
        text.append(condition);
        parameters.add(value);
        return this;
    }

    public String text() {
        return text.toString();
    }

    /** To go on after another condition. */
    public String and() {
        return text.isEmpty() ? "" : " AND " + text;
    }

    /** Those of the conditions, and after them the given ones. */
    public Object[] parameters(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
