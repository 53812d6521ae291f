package ru.orientir.indicator.pack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in Russian what the YAML parser complains about. */
final class YamlComplaint {

    static final String TAG =
            "Метки типов (!) и слияние (<<) не поддерживаются: в методике только тексты, числа, списки и таблицы.";

    private static final String OTHERWISE =
            "Файл не разбирается как YAML. Проверьте в этом месте отступы, двоеточия, кавычки и скобки.";
    private static final Map<String, String> SENTENCES = sentences();

    private YamlComplaint() {}

    /** @param context what the parser was doing; either may be null */
    static String of(String problem, String context) {
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
                "flow mapping", "Таблица открыта скобкой «{», но записана неверно. Проверьте запятые и скобку «}».");
        sentences.put(
                "block mapping",
                "Строка не похожа на «имя: значение». Проверьте отступ и двоеточие с пробелом после имени.");
        sentences.put(
                "block collection", "Пункт списка записан неверно. Проверьте отступ и дефис с пробелом после него.");
        sentences.put("single document", "В файле несколько документов (---). Методика — один документ.");
        return sentences;
    }
}
