import { isMap, isScalar, parseDocument } from 'yaml';
import { unifiedDiff } from '../unified-diff.ts';
import { resourceTitle } from './rendered-text.ts';
import type { DiffLimits, ManifestDiff, RenderedResource } from './types.ts';

const defaultLinesOfResource = 200;

/** What stands in the place of a Secret's value. */
const hidden = '(hidden)';

/** One resource in two renderings; both texts are fit to be shown. */
interface Pair {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Compares two renderings resource by resource: a unified diff for each that differs, changed ones first, as what a
 * release changes in place matters most. What does not fit the limits is left out and counted, never cut in silence.
 * Values of Secrets do not appear; that one changed does.
 * @param before what is rendered now
 * @param after what will be rendered
 * @param limits how much is shown
 */
export function manifestDiff(
  before: readonly RenderedResource[],
  after: readonly RenderedResource[],
  limits: DiffLimits,
): ManifestDiff {
  const pairs = pairsOf(before, after);
  const changed = pairs.filter((pair) => pair.before !== '' && pair.after !== '');
  const added = pairs.filter((pair) => pair.before === '');
  const removed = pairs.filter((pair) => pair.after === '');
  const shown: string[] = [];
  let size = 0;
  let shortened = 0;
  let leftOut = 0;
  for (const pair of [...changed, ...added, ...removed]) {
    const diff = shorten(
      unifiedDiff(pair.title, pair.before, pair.after),
      limits.linesOfResource ?? defaultLinesOfResource,
    );
    if (size + diff.text.length > limits.characters) {
      leftOut += 1;
      continue;
    }
    size += diff.text.length;
    shown.push(diff.text);
    if (diff.omitted > 0) shortened += 1;
  }
  return {
    text: shown.join(''),
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    cut: cutText(leftOut, shortened),
  };
}

function cutText(leftOut: number, shortened: number): string {
  const sentences = [
    leftOut === 0
      ? ''
      : `${leftOut} more ${leftOut === 1 ? 'resource differs' : 'resources differ'}`,
    shortened === 0 ? '' : `${shortened} ${shortened === 1 ? 'is' : 'are'} shown in part`,
  ];
  return sentences.filter((sentence) => sentence !== '').join('; ');
}

function shorten(diff: string, maximumLines: number): { text: string; omitted: number } {
  const lines = diff.split('\n');
  const omitted = lines.length - 1 - maximumLines;
  if (omitted <= 0) return { text: diff, omitted: 0 };
  const kept = lines.slice(0, maximumLines).join('\n');
  return { text: `${kept}\n# ${omitted} more lines\n`, omitted };
}

/** Resources that differ, in the order of the new rendering, then those that are gone. */
function pairsOf(
  before: readonly RenderedResource[],
  after: readonly RenderedResource[],
): readonly Pair[] {
  const old = byIdentity(before);
  const now = byIdentity(after);
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  return keys.flatMap((key) => {
    const [from, to] = [old.get(key), now.get(key)];
    const resource = to ?? from;
    if (resource === undefined || from?.text === to?.text) return [];
    const [one, other] = fitToShow(from, to);
    return [{ title: resourceTitle(resource), before: one, after: other }];
  });
}

/** The version of an API may change without the resource becoming another one. */
function byIdentity(resources: readonly RenderedResource[]): ReadonlyMap<string, RenderedResource> {
  return new Map(
    resources.map((resource) => {
      const { apiVersion, kind, namespace, name } = resource;
      const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
      return [JSON.stringify([group, kind, namespace ?? null, name]), resource];
    }),
  );
}

/** The texts of a resource before and after; what a Secret holds is in neither of them. */
function fitToShow(
  from: RenderedResource | undefined,
  to: RenderedResource | undefined,
): readonly [string, string] {
  if (from?.kind !== 'Secret' && to?.kind !== 'Secret') return [from?.text ?? '', to?.text ?? ''];
  const old = from === undefined ? undefined : hideValues(from.text, new Map());
  const now = to === undefined ? undefined : hideValues(to.text, old?.values ?? new Map());
  return [old?.text ?? '', now?.text ?? ''];
}

/** Fields of a Secret whose values are secret, and the annotation in which kubectl repeats them. */
const secretFields = ['data', 'stringData'];
const repeatedIn = ['metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration'];

/**
 * @param text a Secret's document
 * @param earlier its values before, to say which ones are others now
 */
function hideValues(
  text: string,
  earlier: ReadonlyMap<string, string>,
): { readonly text: string; readonly values: ReadonlyMap<string, string> } {
  const document = parseDocument(text, { logLevel: 'silent' });
  const values = new Map<string, string>();
  for (const field of secretFields) {
    const map: unknown = document.get(field, true);
    if (!isMap(map)) {
      // An empty field, or one of a form that is not known: nothing of it is shown.
      if (document.has(field)) document.set(field, hidden);
      continue;
    }
    for (const pair of map.items) {
      const key = `${field}.${String(isScalar(pair.key) ? pair.key.value : pair.key)}`;
      const value = JSON.stringify(pair.value);
      const before = earlier.get(key);
      values.set(key, value);
      const isOther = before !== undefined && before !== value;
      pair.value = document.createNode(isOther ? `${hidden}, another value` : hidden);
    }
  }
  if (document.hasIn(repeatedIn)) document.setIn(repeatedIn, hidden);
  return { text: document.errors.length > 0 ? `# ${hidden}\n` : document.toString(), values };
}
