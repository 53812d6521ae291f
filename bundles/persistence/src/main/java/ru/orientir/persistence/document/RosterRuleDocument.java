package ru.orientir.persistence.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.RosterRule.Exclusion;

/** Who is expected in a campaign: {@code {"root":"74","kinds":["school"],"include":[],"exclude":[{"code":"…","reason":"…"}]}}. */
public final class RosterRuleDocument {

    private RosterRuleDocument() {}

    public static String write(RosterRule rule) {
        return Json.text(200, json -> {
            json.writeStartObject();
            json.writeStringField("root", rule.root());
            json.writeFieldName("kinds");
            WordsDocument.write(
                    rule.kinds().stream().sorted().map(OrganisationKind::code).toList(), json);
            json.writeFieldName("include");
            WordsDocument.write(rule.include(), json);
            json.writeArrayFieldStart("exclude");
            for (Exclusion exclusion : rule.exclude()) {
                json.writeStartObject();
                json.writeStringField("code", exclusion.code());
                json.writeStringField("reason", exclusion.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    public static RosterRule read(String document) {
        Parts parts = Json.value(document, json -> {
            Parts found = new Parts();
            Json.fields(json, found::read);
            return found;
        });
        return new RosterRule(parts.root, parts.kinds, parts.include, parts.exclude);
    }

    private static final class Parts {
        private String root;
        private final Set<OrganisationKind> kinds = EnumSet.noneOf(OrganisationKind.class);
        private List<String> include = List.of();
        private final List<Exclusion> exclude = new ArrayList<>();

        void read(String field, JsonParser json) throws IOException {
            switch (field) {
                case "root" -> root = json.getText();
                case "kinds" ->
                    WordsDocument.read(json)
                            .forEach(code ->
                                    kinds.add(OrganisationKind.ofCode(code).orElseThrow()));
                case "include" -> include = WordsDocument.read(json);
                case "exclude" -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        Map<String, String> parts = new TreeMap<>();
                        Json.fields(json, (name, at) -> parts.put(name, at.getText()));
                        exclude.add(new Exclusion(parts.get("code"), parts.get("reason")));
                    }
                }
                default -> throw Json.unknown(field);
            }
        }
    }
}
