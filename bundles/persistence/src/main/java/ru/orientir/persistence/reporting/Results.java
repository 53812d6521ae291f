package ru.orientir.persistence.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Tier;
import ru.orientir.persistence.document.Decimals;
import ru.orientir.persistence.document.DistributionDocument;
import ru.orientir.persistence.document.ResultCodes;
import ru.orientir.persistence.document.ResultsDocument;
import ru.orientir.persistence.transaction.Condition;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.reporting.spi.ReportStore.TerritoryResults;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Score.Category;

/** The results of editions in a transaction: of organisations a document each, of territories a row each. */
final class Results {

    private static final int PORTION = 500;

    private static final String INSERT_DOCUMENT =
            "INSERT INTO result_document (campaign, edition, organisation, territory, document) VALUES (?, ?, ?, ?, ?)";

    private static final String ROW =
            "territory, subject, indicator, numerator, denominator, result_value, status, reason,"
                    + " target, deviation, attainment, points, weight, level, change, reported, expected, coverage_base,"
                    + " coverage_answers, unreviewed, distribution";

    private static final String INSERT_ROW = "INSERT INTO result_row (campaign, edition, tier, position, " + ROW
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final List<Object[]> documents = new ArrayList<>(PORTION);

    Results(Sql sql) {
        this.sql = sql;
    }

    void write(long campaign, int edition, OrganisationResults results) {
        documents.add(new Object[] {
            campaign, edition, results.organisation(), results.territory(), ResultsDocument.write(results.results())
        });
        if (documents.size() == PORTION) {
            flush();
        }
    }

    /** Sends what is waiting for a full batch. */
    void flush() {
        sql.batch(INSERT_DOCUMENT, documents);
        documents.clear();
    }

    void write(long campaign, int edition, TerritoryResults results) {
        List<Object[]> rows = new ArrayList<>(results.results().size());
        for (Result result : results.results()) {
            Score score = result.score();
            rows.add(new Object[] {
                campaign,
                edition,
                results.tier().code(),
                rows.size(),
                results.territory(),
                result.subject().code(),
                score.indicator(),
                plain(score.numerator()),
                plain(score.denominator()),
                plain(score.value()),
                score.status().code(),
                score.reason(),
                plain(score.target()),
                plain(score.deviation()),
                plain(score.attainment()),
                plain(score.points()),
                plain(score.weight()),
                score.level(),
                plain(score.change()),
                score.coverage().reported(),
                score.coverage().expected(),
                plain(score.coverage().base()),
                plain(score.coverage().answers()),
                result.unreviewed(),
                distribution(score.distribution())
            });
        }
        sql.batch(INSERT_ROW, rows);
    }

    private static Optional<String> distribution(List<Category> distribution) {
        return distribution.isEmpty() ? Optional.empty() : Optional.of(DistributionDocument.write(distribution));
    }

    private static List<Category> distribution(String document) {
        return document == null ? List.of() : DistributionDocument.read(document);
    }

    private static Optional<BigDecimal> plain(Optional<BigDecimal> number) {
        return number.map(Decimals::plain);
    }

    /** In portions, as {@link Snapshots} does. */
    void organisations(
            long campaign,
            int edition,
            Scope scope,
            Optional<String> territory,
            Consumer<OrganisationResults> consumer) {
        Condition condition = new Condition()
                .equal("campaign", campaign)
                .equal("edition", edition)
                .equal("territory", territory)
                .scope("organisation", scope);
        // In the order of an index each, so that a portion is read and no more.
        String order = territory.isPresent()
                ? "campaign, edition, territory, organisation"
                : "campaign, edition, organisation";
        String select = "SELECT organisation, territory, document FROM result_document WHERE " + condition.text()
                + " AND organisation > ? ORDER BY " + order + " LIMIT ?";
        String last = "";
        List<Stored> portion;
        do {
            portion = sql.list(select, Results::stored, condition.parameters(last, PORTION));
            portion.forEach(stored -> consumer.accept(stored.results()));
            last = portion.isEmpty() ? last : portion.get(portion.size() - 1).organisation();
        } while (portion.size() == PORTION);
    }

    List<OrganisationResults> organisations(long campaign, int edition, String from, int count) {
        return sql
                .list(
                        "SELECT organisation, territory, document FROM result_document WHERE campaign = ? AND edition = ?"
                                + " AND organisation >= ? ORDER BY campaign, edition, organisation LIMIT ?",
                        Results::stored,
                        campaign,
                        edition,
                        from,
                        count)
                .stream()
                .map(Stored::results)
                .toList();
    }

    List<Result> territory(long campaign, int edition, Tier tier, String territory) {
        return sql.list(
                "SELECT " + ROW + " FROM result_row WHERE campaign = ? AND edition = ? AND tier = ? AND territory = ?"
                        + " ORDER BY position",
                Results::result,
                campaign,
                edition,
                tier.code(),
                territory);
    }

    List<Result> territories(long campaign, int edition, Tier tier, Optional<String> indicator) {
        Condition condition = new Condition()
                .equal("campaign", campaign)
                .equal("edition", edition)
                .equal("tier", tier.code())
                .equal("indicator", indicator);
        return sql.list(
                "SELECT " + ROW + " FROM result_row WHERE " + condition.text() + " ORDER BY territory, position",
                Results::result,
                condition.parameters());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getString(1), row.getString(2), row.getString(3));
    }

    private static Result result(ResultSet row) throws SQLException {
        Score score = new Score(
                row.getString(3),
                decimal(row, 4),
                decimal(row, 5),
                decimal(row, 6),
                ResultCodes.status(row.getString(7)),
                row.getString(8),
                decimal(row, 9),
                decimal(row, 10),
                decimal(row, 11),
                decimal(row, 12),
                decimal(row, 13),
                Optional.ofNullable(row.getString(14)),
                decimal(row, 15),
                new Coverage(row.getInt(16), row.getInt(17), decimal(row, 18), decimal(row, 19)),
                distribution(row.getString(21)));
        return new Result(row.getString(1), ResultCodes.subject(row.getString(2)), score, row.getBoolean(20));
    }

    private static Optional<BigDecimal> decimal(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(Decimals::plain);
    }

    /** Read into results only when its turn comes, so that a portion is small. */
    private record Stored(String organisation, String territory, String document) {
        OrganisationResults results() {
            return new OrganisationResults(organisation, territory, ResultsDocument.read(organisation, document));
        }
    }
}
