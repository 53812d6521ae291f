package ru.orientir.indicator.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.spelling.UnseenCharacter;

/** Says in Russian what the YAML parser complains about, and where. */
record YamlComplaint(String sentence, Position position) {

    static final String TAG =
            "Метки типов (!) и слияние (<<) не поддерживаются: в методике только тексты, числа, списки и таблицы.";

    private static final String OTHERWISE =
            "Файл не разбирается как YAML. Проверьте в этом месте отступы, двоеточия, кавычки и скобки.";
    private static final Map<String, String> SENTENCES = sentences();
    private static final Pattern NO_TOKEN = Pattern.compile("found character '(.)");
    /** What stands before a text on its line: an indent, the dash of an item, a name. */
    private static final Pattern BEFORE_TEXT =
            Pattern.compile("\\s*(-\\s)?[^\\s:\"'{\\[#]*:?.?", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern DASH = Pattern.compile("\\s*[–—] ");

    /** @param text of the file */
    static YamlComplaint of(MarkedYAMLException e, String text) {
        Mark at = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        if (at == null) {
            return new YamlComplaint(sentence(e.getProblem(), e.getContext()), YamlSource.BEGIN);
        }
        List<String> lines = text.lines().toList();
        return pasted(at, lines)
                .or(() -> startingWithSign(e, at, lines))
                .orElseGet(() -> new YamlComplaint(sentence(e.getProblem(), e.getContext()), YamlSource.position(at)));
    }

    /** What a word processor makes of spaces and hyphens, on the line of the complaint or on that before. */
    private static Optional<YamlComplaint> pasted(Mark at, List<String> lines) {
        return IntStream.rangeClosed(at.getLine() - 1, at.getLine())
                .filter(line -> line >= 0 && line < lines.size())
                .boxed()
                .flatMap(line -> pasted(lines.get(line), line).stream())
                .findFirst();
    }

    private static Optional<YamlComplaint> pasted(String line, int number) {
        Matcher dash = DASH.matcher(line);
        if (dash.lookingAt()) {
            return Optional.of(new YamlComplaint(
                    "Пункт списка начинается с дефиса «-», а здесь тире. Замените его дефисом.",
                    new Position(number + 1, dash.end() - 1)));
        }
        Matcher before = BEFORE_TEXT.matcher(line);
        String start = before.lookingAt() ? before.group() : "";
        OptionalInt unseen = UnseenCharacter.at(start);
        return unseen.isEmpty()
                ? Optional.empty()
                : Optional.of(new YamlComplaint(
                        UnseenCharacter.advice(start).orElseThrow(), new Position(number + 1, unseen.getAsInt() + 1)));
    }

    private static Optional<YamlComplaint> startingWithSign(MarkedYAMLException e, Mark at, List<String> lines) {
        String problem = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        Matcher noToken = NO_TOKEN.matcher(problem);
        if (noToken.find()
                && !noToken.group(1).equals("\\")
                && !noToken.group(1).equals("\t")) {
            String line = at.getLine() < lines.size() ? lines.get(at.getLine()) : "";
            boolean afterQuote = at.getColumn() > 0
                    && at.getColumn() <= line.length()
                    && "\"'".indexOf(line.charAt(at.getColumn() - 1)) >= 0;
            return Optional.of(
                    afterQuote
                            ? new YamlComplaint(
                                    "Кавычка перед этим местом закрыла текст, который открыт раньше. Проверьте кавычки "
                                            + "здесь и в строках выше.",
                                    YamlSource.position(at))
                            : quote(noToken.group(1), at));
        }
        if (problem.contains("sequence entries are not allowed")) {
            return Optional.of(quote("-", at));
        }
        if (problem.contains("mapping keys are not allowed")) {
            return Optional.of(quote("?", at));
        }
        if (context.contains("block scalar")) {
            return Optional.of(new YamlComplaint(
                    "Знак «>» или «|» в начале значения означает длинный текст на следующих строках. Если он часть текста, "
                            + "возьмите весь текст в кавычки.",
                    YamlSource.position(e.getContextMark())));
        }
        if (context.contains("scanning an alias")) {
            return Optional.of(quote("*", e.getContextMark()));
        }
        if (context.contains("scanning an anchor")) {
            return Optional.of(quote("&", e.getContextMark()));
        }
        if (context.contains("scanning a tag")) {
            return Optional.of(quote("!", e.getContextMark()));
        }
        return Optional.empty();
    }

    private static YamlComplaint quote(String sign, Mark at) {
        return new YamlComplaint(
                "Значение начинается со знака «" + sign + "»: возьмите его в кавычки.", YamlSource.position(at));
    }

    private static String sentence(String problem, String context) {
        String both = problem + " " + context;
        return SENTENCES.entrySet().stream()
                .filter(sentence -> both.contains(sentence.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHERWISE);
    }

    private static Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("tag is not allowed", TAG);
        sentences.put(
                "mapping values are not allowed",
                "Двоеточию здесь не место. Если оно внутри текста, заключите текст в кавычки; иначе проверьте отступ.");
        sentences.put("\\t", "Отступы делаются пробелами, а здесь табуляция. Замените её пробелами.");
        sentences.put("quoted scalar", "Кавычка открыта, но не закрыта. Поставьте закрывающую кавычку.");
        sentences.put(
                "could not find expected ':'",
                "После имени нет двоеточия. Пишите «имя: значение», с пробелом после двоеточия.");
        sentences.put("undefined alias", "Звёздочка в начале значения означает ссылку. Заключите текст в кавычки.");
        sentences.put(
                "flow sequence", "Список открыт скобкой «[», но записан неверно. Проверьте запятые и скобку «]».");
        sentences.put(
                "but got :",
                "Двоеточию внутри {…} здесь не место. Если оно в тексте, возьмите весь текст в кавычки; иначе поставьте "
                        + "перед именем запятую.");
        sentences.put(
                "flow mapping", "Таблица открыта скобкой «{», но записана неверно. Проверьте запятые и скобку «}».");
        sentences.put(
                "found '<scalar>'",
                "После закрывающей кавычки или скобки стоит ещё текст. Возьмите в кавычки всё значение целиком; если это "
                        + "новая строка таблицы, проверьте её отступ.");
        sentences.put(
                "block mapping",
                "Строка не похожа на «имя: значение». Проверьте отступ и двоеточие с пробелом после имени.");
        sentences.put(
                "block collection", "Пункт списка записан неверно. Проверьте отступ и дефис с пробелом после него.");
        sentences.put("single document", "В файле несколько документов (---). Методика — один документ.");
        return sentences;
    }
}
