package ru.orientir.indicator.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Form;
import ru.orientir.indicator.Form.Section;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.spelling.Spelling;

/** Reads {@code forms}: per kind of organisation, sections of inputs. */
final class FormsReader {

    private final Reading reading;
    private final Set<String> inputs;

    FormsReader(Reading reading, Set<String> inputs) {
        this.reading = reading;
        this.inputs = inputs;
    }

    List<Form> read(List<Entry> entries) {
        List<Form> forms = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<OrganisationKind> kind = OrganisationKind.ofCode(entry.key());
            if (kind.isEmpty()) {
                reading.findings()
                        .error(
                                "form.kind",
                                "Вида организаций «" + Scalars.shown(entry.key()) + "» нет."
                                        + Spelling.hint(entry.key(), Words.KINDS.keySet()),
                                entry.position());
            } else {
                forms.add(new Form(
                        kind.get(),
                        reading.items(entry.value()).stream().map(this::section).toList()));
            }
        }
        return forms;
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
                        "Исходного показателя «" + Scalars.shown(code) + "» в методике нет."
                                + Spelling.hint(code, inputs),
                        YamlSource.position(item));
        return false;
    }
}
