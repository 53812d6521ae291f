package ru.orientir.persistence.reporting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Earlier;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.reporting.Edition;

/** The editions of earlier campaigns that editions were calculated beside. */
final class Bases {

    private static final String INSERT =
            "INSERT INTO edition_base (campaign, edition, step, base_campaign, base_edition) VALUES (?, ?, ?, ?, ?)";

    private static final String SELECT = "SELECT b.step, e.campaign, e.n, e.hash, e.state, e.at FROM edition_base b"
            + " JOIN edition e ON e.campaign = b.base_campaign AND e.n = b.base_edition"
            + " WHERE b.campaign = ? AND b.edition = ?";

    private final Sql sql;

    Bases(Sql sql) {
        this.sql = sql;
    }

    Optional<Edition> pin(long campaign, int edition, Earlier.Step step, long earlierCampaign) {
        Optional<Edition> base = new Editions(sql).latestPublished(earlierCampaign);
        base.ifPresent(found -> sql.update(INSERT, campaign, edition, step.code(), found.campaign(), found.n()));
        return base;
    }

    Map<Earlier.Step, Edition> of(long campaign, int edition) {
        Map<Earlier.Step, Edition> bases = new EnumMap<>(Earlier.Step.class);
        sql.list(SELECT, row -> bases.put(step(row.getString(1)), Editions.edition(row, 2)), campaign, edition);
        return bases;
    }

    private static Earlier.Step step(String code) {
        return Earlier.Step.ofCode(code).orElseThrow();
    }
}
