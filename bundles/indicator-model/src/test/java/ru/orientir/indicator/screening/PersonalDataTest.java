package ru.orientir.indicator.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.indicator.screening.PersonalData.Kind;

/** The names are of people of history. */
class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "отвечает Менделеев Дмитрий Иванович",
                "данные дала Софья Васильевна, они точные",
                "передано Дмитрию Ивановичу",
                "согласовано с Ильёй Ильичом",
                "ответственный Менделеев Д.И.",
                "ответственный Д. И. Менделеев",
                "от имени Софьи Васильевны",
                "звоните +7 351 263-32-95",
                "тел. 8(351)2633295",
                "89123456789",
                "тел. 263-32-95",
                "(351) 263-32-95",
                "пишите на school_1@mail.example.ru",
                "почта@школа.рф",
                "МЕНДЕЛЕЕВ ДМИТРИЙ ИВАНОВИЧ",
                "отвечает СОФЬЯ ВАСИЛЬЕВНА",
                "отвечает дмитрий иванович",
                "79123456789",
                "9123456789",
                "тел.: 9123456789, после обеда",
                "звоните 912 345 67 89",
                "Иванов Мамед оглы",
                "ИВАНОВ МАМЕД ОГЛЫ",
                "отвечает Алиева Лейла Вагиф кызы",
                "согласовано с мамед-оглы",
                "112 233 445 95",
                "СНИЛС 112-233-445 95",
                "снилс: 11223344595",
                "11223344595",
                "номер 11223344595, проверен",
                "112.233.445.95",
                "112-23344595",
                "7(951)1234567",
                "7 (951) 123-45-67",
                "7-951-123-45-67",
                "\uFF18\uFF19\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19",
                "263\u201332\u201395",
                "И.Павлов",
                "отчёт сдал И.Павлов",
                "отв. И. Павлов",
                "ответственный: С. Ковалевская",
                "И. Павлов",
                "Павлов И.",
                "сдано Павловым И.",
                "Павлов И.П.",
                "Павлов И. П.",
                "ПАВЛОВ И.П.",
                "И.П. ПАВЛОВ",
                "a @ b.ru",
                "ivan\uFF20mail.ru",
                "ivan (at) mail.ru",
                "ivan(собака)mail.ru",
                // Latin letters among the Russian ones, an invisible one, an accent.
                "Пaвлов Ивaн Пeтрoвич",
                "Павлов Иван Петрo\u00ADвич",
                "Павлов Ива\u0301н Петро\u0301вич",
                "A. C. Пушкин",
                "Иван0вич Пётр Петр0вич",
                "Пαвлов Ивαн Петрович"
            })
    void finds_personal_data(String text) {
        assertThat(PersonalData.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "по данным на 01.10.2021",
                "приказ от 08.06.2021 № 01/1609",
                "8630 из 59514 обучающихся",
                "Пункт 4.5 Регламента",
                "школа имени Александра Сергеевича Пушкина",
                "МБОУ СОШ № 1 им. А. С. Пушкина",
                "Средняя Основная школа, Полковник, Верховный Совет",
                "2021-05-31 и 2021/2022 учебный год",
                "форма ОО-1, раздел 2.1.1, строка 15",
                "нет 10–11 классов",
                "80000000 рублей",
                "79 000 000 000 рублей",
                "123 456 789 рублей",
                "ПРОГРАММА ОСНОВНАЯ И УРОВНЕВАЯ, НА УРОВНЕ В ДЕРЕВНЕ",
                "цель программы основна и условна",
                "ШКОЛА ИМЕНИ АЛЕКСАНДРА СЕРГЕЕВИЧА ПУШКИНА",
                "кружок «Юный физик», 35-40 человек",
                // A registration number of an order, an ОГРН, an ИНН of this region and one of Crimea.
                "приказ № 912345678901",
                "свидетельство 74009123456789",
                "ОГРН 1027403868438",
                "ИНН 7451029844",
                "ИНН 9102012345",
                "9123456789 рублей, или 9123456789,50",
                "https://school.example.ru/news/9123456789",
                "912 345 678 рублей",
                "Кызыл, Оглыбино, Курган-Тюбе",
                "школа имени Расула Рзы оглы",
                "Ivanov Ivan Ivanovich",
                "ст. 7 п. 3",
                "ст. 7 ч. 3 п. 2 Закона № 273-ФЗ",
                "г. Миасс, г.Миасс, В. Уфалей, Н.Тагил",
                "МАОУ СОШ № 5 им. Н.Ю. Яналова",
                "МАОУ «СОШ № 5 им.Н. Ю. Яналова»",
                "ДЮСШ имени Ю. Гагарина",
                "ул. С. Кирова, д. 5; улица К. Маркса",
                "А. Причина отклонения\nБ. Основания\nВ. Районов нет",
                "5 А. Половина класса, 9 Б. Один ученик",
                "Приложение А. Форма отчёта",
                "СОШ № 12 (А. Б. В)",
                "приказ МОиН от 08.06.2021 № 01/1609-112",
                // Eleven digits whose check sum is wrong, and a sum whose check sum happens to be right.
                "11223344596",
                "номер лицензии 74000012345",
                "11223344595 рублей",
                "0.11223344595 и 11223344595,5",
                "7 951 обучающихся, 7 (из 951)",
                "3 шт. @ 5.50",
                "12,5 % и 0,333333333333",
                "COVID-19, IT-класс, ЕГЭ-11, 3D-моделирование",
                "PISA и TIMSS проведены, CДО Moodle"
            })
    void leaves_ordinary_words_alone(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    void tells_every_kind_that_it_finds() {
        assertThat(PersonalData.of("Павлов И.П., 7(951)1234567, ivan@mail.ru, 11223344595"))
                .isEqualTo(Set.of(Kind.INITIALS, Kind.PHONE, Kind.EMAIL, Kind.SNILS));
        assertThat(PersonalData.in("Павлов Иван Петрович").orElseThrow().words())
                .isEqualTo("фамилия, имя, отчество");
    }

    @Test
    void is_quick_on_any_text() {
        String nasty = "А".repeat(2000) + " имени ".repeat(200) + "8".repeat(2000) + "a.".repeat(1000) + "@";
        long begin = System.nanoTime();
        PersonalData.in(nasty);
        assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
    }
}
