/** One spelling for what people write in several: case, ё, quotation marks. */
function plain(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}

/** Whether somebody's name or code contains all the words looked for. */
export function matches({ organisation, name }: { organisation: string; name: string }, search: string): boolean {
  const text = plain(`${organisation} ${name}`);
  return plain(search)
    .split(/[\s«»"]+/)
    .every((word) => text.includes(word));
}

/**
 * What the server is asked for: it looks for one part of a name letter by letter, so it is asked for the longest part of the
 * search that can be written in one way only. All that {@link matches} finds is in its answer.
 */
export function narrowed(search: string): string {
  return search.split(/[\s«»"её]+/i).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}
