package ru.orientir.rest.publication;

/** What the words in place of a number mean. */
final class Reading {

    private Reading() {}

    static void explain(Markup page) {
        page.element("h2", "Как читать");
        page.open("dl", "class", "facts");
        word(page, "не менее", "отчитались не все, а доля берётся от всех: настоящее значение не меньше этого");
        word(page, "нет данных", "никто не представил того, из чего показатель считается; это не ноль");
        word(page, "нет участников", "в муниципалитете нет организаций, у которых спрашивают этот показатель");
        word(page, "нет базы", "знаменатель равен нулю: долю считать не от чего");
        word(page, "не применимо", "показатель к этой территории не относится");
        word(
                page,
                FigureWords.SUPPRESSED,
                "отчитались меньше трёх организаций, или речь идёт меньше чем о пяти людях, или такое число можно было"
                        + " бы узнать вычитанием");
        word(page, "базы", "какая часть тех, от кого берётся доля, приходится на отчитавшихся");
        page.close("dl");
    }

    private static void word(Markup page, String word, String meaning) {
        page.element("dt", word).element("dd", meaning);
    }
}
