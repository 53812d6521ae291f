package ru.orientir.demo.region;

import java.util.List;
import java.util.Locale;

/** Names as such organisations bear them. */
final class Names {

    private static final List<String> KINDERGARTENS = List.of(
            "Солнышко",
            "Берёзка",
            "Теремок",
            "Колобок",
            "Ромашка",
            "Светлячок",
            "Сказка",
            "Радуга",
            "Ласточка",
            "Малышок",
            "Рябинка",
            "Золотой ключик",
            "Родничок",
            "Алёнушка",
            "Журавушка",
            "Звёздочка",
            "Улыбка",
            "Василёк",
            "Чебурашка",
            "Ручеёк",
            "Росинка",
            "Жемчужинка",
            "Золотая рыбка",
            "Лесная полянка",
            "Семицветик",
            "Дюймовочка",
            "Белочка",
            "Огонёк",
            "Снежинка",
            "Ивушка",
            "Петушок",
            "Тополёк",
            "Вишенка",
            "Одуванчик",
            "Капелька",
            "Буратино",
            "Ёлочка",
            "Гнёздышко",
            "Искорка",
            "Калинка");

    private static final List<String> VILLAGES = List.of(
            "Берёзовская",
            "Луговская",
            "Сосновская",
            "Ключевская",
            "Степная",
            "Петровская",
            "Каменская",
            "Красноярская",
            "Озёрная",
            "Никольская",
            "Новотроицкая",
            "Полевская",
            "Заречная",
            "Октябрьская",
            "Покровская",
            "Рождественская",
            "Лесная",
            "Калиновская",
            "Родниковская",
            "Уральская",
            "Южная",
            "Светлогорская",
            "Белоярская",
            "Черноборская",
            "Приозёрная",
            "Кленовская",
            "Долгодеревенская",
            "Высокая",
            "Зауральская",
            "Ясная");

    private static final List<String> CENTRES = List.of(
            "Центр детского творчества",
            "Детско-юношеская спортивная школа",
            "Дом детского творчества",
            "Станция юных техников",
            "Центр внешкольной работы",
            "Станция юных натуралистов",
            "Детско-юношеский центр",
            "Дворец творчества детей и молодёжи",
            "Центр технического творчества");

    private static final List<String> SHORT_CENTRES =
            List.of("ЦДТ", "ДЮСШ", "ДДТ", "СЮТ", "ЦВР", "СЮН", "ДЮЦ", "Дворец творчества", "ЦТТ");

    private Names() {}

    /** A full and a short name. */
    record Name(String full, String brief) {}

    static Name kindergarten(Municipality municipality, int n, String code) {
        String own =
                "№ " + n + " «" + KINDERGARTENS.get((n * 7 + municipality.residents()) % KINDERGARTENS.size()) + "»";
        String type = municipality.rural() ? "казённое" : Dice.percent(30, code, "type") ? "автономное" : "бюджетное";
        return new Name(
                "Муниципальное " + type + " дошкольное образовательное учреждение «Детский сад " + own + "» "
                        + municipality.genitive(),
                "М" + Character.toUpperCase(type.charAt(0)) + "ДОУ «Детский сад " + own + "», "
                        + municipality.shortName());
    }

    static Name school(Municipality municipality, int n, SchoolType type, String code) {
        boolean village = municipality.rural() && n > 2 && n - 3 < VILLAGES.size();
        String own = village
                ? VILLAGES.get((n - 3 + municipality.residents()) % VILLAGES.size()) + " "
                        + (type == SchoolType.BASIC ? "ООШ" : type == SchoolType.PRIMARY ? "НОШ" : "СОШ")
                : type.title() + " № " + n;
        String brief = village ? own : type.shortTitle() + " № " + n;
        String form = municipality.rural() ? "" : Dice.percent(30, code, "type") ? "автономное " : "бюджетное ";
        String letter = form.isEmpty() ? "" : form.substring(0, 1).toUpperCase(Locale.ROOT);
        return new Name(
                "Муниципальное " + form + "общеобразовательное учреждение «" + own + "» " + municipality.genitive(),
                "М" + letter + "ОУ «" + brief + "», " + municipality.shortName());
    }

    static Name centre(Municipality municipality, int n) {
        int which = (n - 1) % CENTRES.size();
        int round = (n - 1) / CENTRES.size();
        String number = round == 0 ? "" : " № " + (round + 1);
        return new Name(
                "Муниципальное учреждение дополнительного образования «" + CENTRES.get(which) + number + "» "
                        + municipality.genitive(),
                "МУДО «" + SHORT_CENTRES.get(which) + number + "», " + municipality.shortName());
    }
}
