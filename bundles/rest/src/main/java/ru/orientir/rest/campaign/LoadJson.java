package ru.orientir.rest.campaign;

import ru.orientir.submission.LoadSummary;

/** What a load did: how many rows were taken, for how many organisations. */
public record LoadJson(int rows, int organisations) {

    static LoadJson of(LoadSummary summary) {
        return new LoadJson(summary.rows(), summary.organisations());
    }
}
