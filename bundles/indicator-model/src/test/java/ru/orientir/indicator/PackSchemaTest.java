package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The schema that editors help by says what the readers read. */
class PackSchemaTest {

    private static final String STRANGER = "zzzzzzzzzzzz";
    private static final int AT_ONCE = 60;
    private static final int MOST_FINDINGS = 400;
    private static final Pattern KNOWN = Pattern.compile("Здесь бывают: (.*)\\.");

    private final Schema schema = schema();

    @TestFactory
    Stream<DynamicTest> every_pack_conforms() throws IOException {
        return packs().entrySet().stream()
                .map(pack ->
                        DynamicTest.dynamicTest(pack.getKey(), () -> assertThat(schema.validate(json(pack.getValue())))
                                .isEmpty()));
    }

    /** A reader that meets an unknown key tells those that it knows: so what it asks for is found without naming it here. */
    @Test
    void every_key_that_a_reader_asks_for_is_in_the_schema_and_no_other() throws IOException {
        Map<Set<String>, String> refused = new LinkedHashMap<>();
        Set<String> asked = new LinkedHashSet<>();
        for (String pack : packs().values()) {
            known(pack, tables(pack)).forEach((table, known) -> {
                asked.addAll(known);
                if (!refused.containsKey(known)) {
                    refused.put(known, unknownToSchema(pack, table, known));
                }
            });
        }
        assertThat(refused).hasSizeGreaterThan(20);
        assertThat(refused.values()).allMatch(String::isEmpty);
        // Targets are a table of periods in which the words of the tiers stand as keys of their own.
        Arrays.stream(Tier.values()).map(Tier::code).forEach(asked::add);
        assertThat(asked)
                .containsAll(keys(json(Files.readString(Path.of("src/main/resources/methodology.schema.json")))));
    }

    @Test
    void what_a_pack_cannot_say_does_not_conform() {
        assertThat(schema.validate(json(SmallPack.with("decimals: 1", "decimals: eleven"))))
                .isNotEmpty();
        assertThat(schema.validate(json(SmallPack.with("titleBase: all", "tilteBase: all"))))
                .isNotEmpty();
    }

    /** The keys that the readers of tables know, by table. Few strangers at once: whoever finds too much falls silent. */
    private static Map<Table, Set<String>> known(String pack, List<Table> tables) {
        Map<Table, Set<String>> known = new LinkedHashMap<>();
        for (int from = 0; from < tables.size(); from += AT_ONCE) {
            List<Table> some = tables.subList(from, Math.min(from + AT_ONCE, tables.size()));
            List<Finding> findings = SmallPack.refuse(withStrangers(pack, some));
            assertThat(findings).hasSizeLessThan(MOST_FINDINGS);
            for (Table table : some) {
                findings.stream()
                        .filter(finding -> finding.code().equals("pack.key.unknown"))
                        .filter(finding -> finding.message().contains("«" + table.stranger() + "»"))
                        .map(finding -> KNOWN.matcher(finding.message()))
                        .filter(Matcher::find)
                        .forEach(keys -> known.computeIfAbsent(table, key -> new LinkedHashSet<>())
                                .addAll(List.of(keys.group(1).split(", "))));
            }
        }
        return known;
    }

    private static String withStrangers(String pack, List<Table> tables) {
        StringBuilder text = new StringBuilder(pack);
        tables.stream()
                .sorted(Comparator.comparingInt(Table::inside).reversed())
                .forEach(table -> text.insert(table.inside(), table.entry()));
        return text.toString();
    }

    /** Those of the keys that the schema does not know in this table, told by putting them there. */
    private String unknownToSchema(String pack, Table table, Set<String> keys) {
        JsonNode json = json(pack);
        ObjectNode object = (ObjectNode) json.at(table.pointer());
        Set<String> absent = new LinkedHashSet<>(keys);
        absent.removeIf(object::has);
        absent.forEach(object::putNull);
        return schema.validate(json).stream()
                .filter(error -> error.getKeyword().equals("additionalProperties"))
                .filter(error -> error.getInstanceLocation().toString().equals(table.pointer()))
                .map(Error::getProperty)
                .filter(absent::contains)
                .map(property -> table.pointer() + "/" + property)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> packs() throws IOException {
        Map<String, String> packs = new LinkedHashMap<>(ReferencePage.packs());
        packs.put("small", SmallPack.TEXT);
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(path -> path.toString().matches(".*/src/[a-z]+/resources/.*\\.yaml"))
                    .sorted()
                    .toList()) {
                packs.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return packs;
    }

    private static Set<String> keys(JsonNode schema) {
        Set<String> keys = new LinkedHashSet<>();
        schema.properties().forEach(entry -> {
            if (entry.getKey().equals("properties")) {
                entry.getValue().fieldNames().forEachRemaining(keys::add);
            }
        });
        schema.forEach(part -> keys.addAll(keys(part)));
        return keys;
    }

    private static JsonNode json(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new IllegalArgumentException("no YAML: " + yaml, e);
        }
    }

    private static Schema schema() {
        try (InputStream schema = PackReader.class.getResourceAsStream("/methodology.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new IllegalStateException("the schema is a resource of the bundle", e);
        }
    }

    private static List<Table> tables(String pack) {
        List<Table> tables = new ArrayList<>();
        collect(new Yaml(new LoaderOptions()).compose(new StringReader(pack)), "", tables);
        return tables;
    }

    private static void collect(Node node, String pointer, List<Table> tables) {
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            tables.add(new Table(
                    pointer,
                    mapping.getStartMark().getIndex(),
                    mapping.getFlowStyle() == DumperOptions.FlowStyle.FLOW,
                    mapping.getStartMark().getColumn()));
            for (NodeTuple tuple : mapping.getValue()) {
                collect(tuple.getValueNode(), pointer + "/" + ((ScalarNode) tuple.getKeyNode()).getValue(), tables);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                collect(sequence.getValue().get(i), pointer + "/" + i, tables);
            }
        }
    }

    /**
     * A table in the text of a pack. A stranger is an entry with a name that nobody knows and that no other table has.
     *
     * @param pointer its place in the pack, a JSON pointer
     * @param index of its first character
     * @param flow whether it stands in braces
     */
    private record Table(String pointer, int index, boolean flow, int column) {

        String stranger() {
            return STRANGER + index;
        }

        /** Where a stranger is put. */
        int inside() {
            return flow ? index + 1 : index;
        }

        String entry() {
            return stranger() + (flow ? ": 1, " : ": 1\n" + " ".repeat(column));
        }
    }
}
