package ru.orientir.rest.methodology;

import java.util.List;

/** A pack that can be kept, with its warnings. */
public record LintJson(String id, String version, List<FindingJson> problems) {}
