/** From the first line that differs to the one after the last. */
interface Hull {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether a merge of two versions of a file may end in a conflict: both changed lines that overlap or touch. It says
 * yes too often (what lies between two changes counts as changed), and never no where git says conflict.
 * @param before what both began with; undefined where there was no such file
 * @param ours one version
 * @param theirs the other one
 */
export function mayConflict(
  before: Uint8Array | undefined,
  ours: Uint8Array | undefined,
  theirs: Uint8Array | undefined,
): boolean {
  if (same(ours, theirs) || same(before, ours) || same(before, theirs)) return false;
  if (before === undefined || ours === undefined || theirs === undefined) return true;
  const lines = linesOf(before);
  const one = changedLines(lines, linesOf(ours));
  const other = changedLines(lines, linesOf(theirs));
  return one.from <= other.to && other.from <= one.to;
}

function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Buffer.compare(one, other) === 0;
}

function linesOf(bytes: Uint8Array): readonly string[] {
  // Bytes as characters: two files of any encoding differ here where their bytes do.
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[^\n]*\n|[^\n]+$/g) ?? []
  );
}

/** Which lines of `before` another version changed; where it only added some, the place between. */
function changedLines(before: readonly string[], after: readonly string[]): Hull {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - from;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from, to: before.length - end };
}
