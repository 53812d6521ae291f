package ru.orientir.indicator.pack;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import ru.orientir.indicator.lint.Findings;
import ru.orientir.indicator.screening.PersonalData;
import ru.orientir.indicator.screening.PersonalData.Kind;

/**
 * Looks for personal data in all words of a pack, whatever key they stand under: a published methodology is for everybody. A name may be that of the
 * author of a test or of a book, so it is asked about; a phone, an address, a СНИЛС or a day of birth is nobody's wording.
 */
final class WordsScreening {

    private final Findings findings;

    WordsScreening(Findings findings) {
        this.findings = findings;
    }

    void look(Node node) {
        if (findings.isFull()) {
            return;
        }
        if (node instanceof ScalarNode words) {
            PersonalData.of(words.getValue()).forEach(kind -> tell(kind, words));
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::look);
        } else if (node instanceof MappingNode table) {
            table.getValue().forEach(tuple -> {
                look(tuple.getKeyNode());
                look(tuple.getValueNode());
            });
        }
    }

    private void tell(Kind kind, ScalarNode words) {
        if (kind.isName()) {
            findings.warning(
                    "text.name",
                    "Похоже на имя человека (" + kind.words()
                            + "). Методика публикуется: если это не автор и не название, уберите его.",
                    YamlSource.position(words));
        } else {
            findings.error(
                    "text.personal-data",
                    "Похоже на персональные данные (" + kind.words() + "): методика публикуется. Уберите их из текста.",
                    YamlSource.position(words));
        }
    }
}
