const ABOVE = -10;
const BELOW = 19;
const ASIDE = 11;

export interface LabelPlace {
  dx: number;
  dy: number;
  textAnchor: 'start' | 'middle' | 'end';
}

/**
 * Where the label of a mark stands so that it meets neither the other mark of the same period nor the axis: the upper one
 * above, the lower one below, and beside where below is no room.
 *
 * @param own how far from the top the mark lies
 * @param other the same of the other mark
 * @param last whether nothing may stand to the right
 */
export function labelPlace(own: number, other: number | undefined, axis: number, last: boolean): LabelPlace {
  if (other === undefined || own < other) {
    return { dx: 0, dy: ABOVE, textAnchor: 'middle' };
  }
  return own + BELOW < axis
    ? { dx: 0, dy: BELOW, textAnchor: 'middle' }
    : { dx: last ? -ASIDE : ASIDE, dy: 4, textAnchor: last ? 'end' : 'start' };
}
