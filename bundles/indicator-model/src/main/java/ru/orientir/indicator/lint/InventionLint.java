package ru.orientir.indicator.lint;

/** What a pack itself marks as not from the document is shown to whoever approves it. */
final class InventionLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Draft.Remark invention : contents.draft().inventions()) {
            findings.warning("pack.illustrative", "Не из документа: " + invention.text(), invention.position());
        }
    }
}
