package ru.orientir.indicator;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/** An immutable list whose items are found by their codes without looking through it; of two with one code, the first. */
final class CodedList<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> items;
    private final Map<String, T> byCode = new HashMap<>();

    CodedList(List<T> items, Function<T, String> code) {
        this.items = List.copyOf(items);
        this.items.forEach(item -> byCode.putIfAbsent(code.apply(item), item));
    }

    Optional<T> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public T get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
