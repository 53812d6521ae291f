/** A cell that a spreadsheet would take for a formula is made inert with an apostrophe; numbers stay numbers. */
function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A table as Excel in Russia opens it: with a byte order mark, semicolons and Windows' line ends. */
export function csv(rows: string[][]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}
