package ru.orientir.rest;

import static ru.orientir.rest.Known.C23;
import static ru.orientir.rest.Known.C40;
import static ru.orientir.rest.Known.K13;
import static ru.orientir.rest.Known.LEAD;
import static ru.orientir.rest.Known.M1;
import static ru.orientir.rest.Known.M2;
import static ru.orientir.rest.Known.M3;
import static ru.orientir.rest.Known.MIN;
import static ru.orientir.rest.Known.OP;
import static ru.orientir.rest.Known.S11;
import static ru.orientir.rest.Known.S12;
import static ru.orientir.rest.Known.S15;
import static ru.orientir.rest.Known.S21;
import static ru.orientir.rest.Known.S22;
import static ru.orientir.rest.Known.S31;
import static ru.orientir.rest.Known.S32;
import static ru.orientir.rest.Known.S33;
import static ru.orientir.rest.Region.ok;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;

/**
 * A region with something to be seen in it, made over HTTP: a campaign that runs with review and has forms in every status and an edition
 * that is not published; one whose results are, with a later edition that is not; one of the third municipality alone; one in preparation;
 * and a draft of a methodology.
 */
final class PopulatedRegion implements AutoCloseable {

    private static final List<Known> SUBMITTED = List.of(M1, M2, S11, S12, K13, S21, S22, C23, S31, S32, C40);
    private static final List<Known> DRAFTS = List.of(MIN, OP, LEAD, S15);
    private static final List<Known> BEFORE = List.of(M1, M2, S11, S12, K13, S21, S22, C23, S31, S32, S33, C40);

    final Region region;
    final long running;
    final long published;
    final long hidden;
    final long prepared;
    private final Map<Known, String> forms = new HashMap<>();

    PopulatedRegion(Path folder) throws SQLException {
        region = new Region(folder, accounts());
        region.bring("code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor\n"
                + "74;Область;Область;region;;;2000-01-01;;\n"
                + Arrays.stream(Known.values()).map(Known::row).collect(Collectors.joining()));
        String pack = Region.pack("/access.yaml");
        region.publish(pack);
        ok(
                201,
                region.server
                        .as("operator", "POST", "/methodologies")
                        .body("application/yaml", pack.replace("version: \"1.0\"", "version: \"2.0\"")));
        published = published();
        running = running();
        hidden = campaign("2026", "\"review\": true, \"roster\": {\"root\": \"m-3\"}");
        region.stage(hidden, "entry");
        prepared = campaign("2026", "\"review\": true");
    }

    static KnownTokens accounts() {
        Map<String, Actor> actors = new HashMap<>();
        for (Known known : Known.values()) {
            Role role = known.isMunicipality() ? Role.MUNICIPALITY : Role.ORGANISATION;
            actors.put(known.login(), new Actor(known.login(), role, known.code()));
        }
        for (Caller caller : Caller.values()) {
            caller.role()
                    .ifPresent(role -> actors.put(
                            caller.login(),
                            new Actor(caller.login(), role, caller.own().code())));
        }
        return new KnownTokens(Map.copyOf(actors));
    }

    /** The path of an organisation's form in the campaign that runs. */
    String form(Known known) {
        return forms.computeIfAbsent(known, one -> region.form(running, one.code()));
    }

    private long campaign(String period, String more) {
        return ok(
                        201,
                        region.server
                                .as("operator", "POST", "/campaigns")
                                .json(
                                        """
                                        {"title": "Мониторинг", "methodology": {"id": "access", "version": "1.0"}, "period": "%s",
                                         "targetYear": %s, "basis": "приказ № 1", "entry": {"from": "%s", "to": "%s"}, %s}"""
                                                .formatted(
                                                        period,
                                                        period,
                                                        region.today().minusDays(7),
                                                        region.today().plusDays(7),
                                                        more)))
                .json()
                .path("id")
                .asLong();
    }

    private long published() {
        long id = campaign("2025", "\"archive\": true");
        reference(id, EnumSet.allOf(Known.class));
        region.stage(id, "entry");
        StringBuilder answers = new StringBuilder("organisation;input;value\n");
        for (Known known : BEFORE) {
            answers.append("%s;students;%d\n".formatted(known.code(), known.studentsBefore()));
            answers.append("%s;diagnosed;%d\n".formatted(known.code(), known.diagnosedBefore()));
        }
        ok(
                200,
                region.server
                        .as("operator", "POST", "/campaigns/" + id + "/answers")
                        .csv(answers.toString()));
        region.compute(id);
        region.stage(id, "consolidation");
        ok(
                200,
                region.server
                        .as("coordinator", "POST", "/campaigns/" + id + "/editions/1/transitions")
                        .json("{\"to\": \"published\"}"));
        region.stage(id, "published");
        region.compute(id);
        return id;
    }

    private long running() {
        long id = campaign(
                "2026",
                "\"review\": true, \"roster\": {\"include\": [\"s-31\"], \"exclude\": [{\"code\": \"s-33\", \"reason\": \"%s\"}]}"
                        .formatted(S33.note()));
        reference(id, EnumSet.complementOf(EnumSet.of(S33)));
        region.stage(id, "entry");
        DRAFTS.forEach(known -> save(id, known));
        SUBMITTED.forEach(known -> {
            save(id, known);
            move(id, known, known.login(), "{\"to\": \"submitted\"}");
        });
        move(id, S11, M1.login(), "{\"to\": \"accepted\"}");
        move(
                id,
                S12,
                M1.login(),
                "{\"to\": \"returned\", \"reason\": \"Проверьте\", \"remarks\": [{\"input\": \"students\", \"text\": \"%s\"}]}"
                        .formatted(S12.remark()));
        move(id, S21, M2.login(), "{\"to\": \"accepted\"}");
        move(id, S21, "operator", "{\"to\": \"reopened\", \"reason\": \"%s\"}".formatted(S21.remark()));
        move(id, S22, M2.login(), "{\"to\": \"accepted\"}");
        move(id, S31, M3.login(), "{\"to\": \"accepted\"}");
        move(id, C23, "coordinator", "{\"to\": \"accepted\"}");
        move(id, M2, "coordinator", "{\"to\": \"accepted\"}");
        region.compute(id);
        return id;
    }

    private void reference(long campaign, Set<Known> expected) {
        StringBuilder rows = new StringBuilder("organisation;input;value\n");
        expected.forEach(known -> rows.append("%s;contingent;%d\n".formatted(known.code(), known.contingent())));
        ok(
                200,
                region.server
                        .as("operator", "PUT", "/campaigns/" + campaign + "/reference-values")
                        .csv(rows.toString()));
    }

    private void save(long campaign, Known known) {
        String form = region.form(campaign, known.code());
        String version = ok(200, region.server.as(known.login(), "GET", form)).etag();
        ok(
                200,
                region.server
                        .as(known.login(), "PATCH", form + "/answers")
                        .header("If-Match", version)
                        .json(
                                "{\"students\": {\"value\": %d}, \"diagnosed\": {\"value\": %d}, \"note\": {\"value\": \"%s\"}}"
                                        .formatted(known.students(), known.diagnosed(), known.note())));
    }

    private void move(long campaign, Known known, String login, String body) {
        String form = region.form(campaign, known.code());
        String version = ok(200, region.server.as("operator", "GET", form)).etag();
        ok(
                200,
                region.server
                        .as(login, "POST", form + "/transitions")
                        .header("If-Match", version)
                        .json(body));
    }

    @Override
    public void close() {
        region.close();
    }
}
