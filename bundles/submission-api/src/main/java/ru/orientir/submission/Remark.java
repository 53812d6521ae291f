package ru.orientir.submission;

/** The reviewer's remark on an input (замечание); an empty input means the whole form. */
public record Remark(String input, String text) {}
