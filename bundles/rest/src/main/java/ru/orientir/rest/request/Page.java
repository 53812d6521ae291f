package ru.orientir.rest.request;

import java.util.List;

/**
 * One page of a list, as every list of the interface looks.
 *
 * @param total how many match in all
 */
public record Page<T>(List<T> items, int total, int page, int size) {
    public Page {
        items = List.copyOf(items);
    }

    /** The wanted page of a whole list. */
    public static <T> Page<T> of(List<T> all, Paging paging) {
        return new Page<>(paging.cut(all), all.size(), paging.page(), paging.size());
    }
}
