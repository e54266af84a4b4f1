/** One change of a text: the characters from `start` to `end` are replaced. Offsets count in the old text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes changes that were all worked out on the same text. Insertions at one place keep the order in which they
 * are given; what is given twice is made once.
 * @param text the old text
 * @param splices the changes
 * @returns the new text; undefined where two of them want the same characters
 */
export function applySplices(text: string, splices: readonly Splice[]): string | undefined {
  const sorted = splices
    .filter(
      (splice, index) => splices.findIndex((other) => sameReplacement(splice, other)) >= index,
    )
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
  let [result, done] = ['', 0];
  for (const { start, end, text: replacement } of sorted) {
    if (start < done) return undefined;
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

function sameReplacement(one: Splice, other: Splice): boolean {
  return (
    one === other ||
    (one.start === other.start &&
      one.end === other.end &&
      one.end > one.start &&
      one.text === other.text)
  );
}
