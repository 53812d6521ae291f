package ru.orientir.indicator.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Form;
import ru.orientir.indicator.Form.Section;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.spelling.Excerpt;

/**
 * Reads {@code forms}: per kind of organisation, sections of inputs. A kind without a form of its own is asked in one section,
 * in the order of the inputs.
 */
final class FormsReader {

    private final Reading reading;
    private final List<Input> asked;
    private final Set<String> inputs;

    FormsReader(Reading reading, List<Input> inputs) {
        this.reading = reading;
        this.asked = inputs.stream().filter(input -> !input.reference()).toList();
        this.inputs = inputs.stream().map(Input::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Form> read(List<Entry> entries) {
        List<Form> forms = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<OrganisationKind> kind = OrganisationKind.ofCode(entry.key());
            if (kind.isEmpty()) {
                reading.findings()
                        .error(
                                "form.kind",
                                "Вида организаций «" + Excerpt.of(entry.key()) + "» нет."
                                        + reading.hint(entry.key(), Words.KINDS.keySet()),
                                entry.position());
            } else {
                forms.add(new Form(
                        kind.get(),
                        reading.items(entry.value()).stream().map(this::section).toList()));
            }
        }
        for (OrganisationKind kind : OrganisationKind.values()) {
            if (forms.stream().noneMatch(form -> form.kind() == kind)) {
                plain(kind).ifPresent(forms::add);
            }
        }
        return forms;
    }

    private Optional<Form> plain(OrganisationKind kind) {
        List<String> codes = asked.stream()
                .filter(input -> input.kinds().contains(kind))
                .map(Input::code)
                .toList();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Form(kind, List.of(new Section("Исходные показатели", Optional.empty(), codes))));
    }

    private Section section(Node node) {
        Fields fields = new Fields(node, reading);
        List<String> codes = new ArrayList<>();
        for (Node item : fields.require("inputs").map(reading::items).orElse(List.of())) {
            reading.scalars().text(item).filter(code -> isKnown(code, item)).ifPresent(codes::add);
        }
        Section section = new Section(fields.text("title"), fields.optionalText("text"), codes);
        fields.finish();
        return section;
    }

    private boolean isKnown(String code, Node item) {
        if (inputs.contains(code)) {
            return true;
        }
        reading.findings()
                .error(
                        "form.input.unknown",
                        "Исходного показателя «" + Excerpt.of(code) + "» в методике нет." + reading.hint(code, inputs),
                        YamlSource.position(item));
        return false;
    }
}
