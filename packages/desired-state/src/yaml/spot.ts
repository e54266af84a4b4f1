import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  visit,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { formatPath, type Step } from './path.ts';
import { lineOf, rangeOf, yamlError, type YamlFile } from './yaml-file.ts';

/** A place in a document, found by walking down to it. */
export interface Spot {
  readonly file: YamlFile;
  readonly document: Document.Parsed;
  /** What stands there, aliases resolved; null where a key has no value. */
  readonly node: Node | null;
  /** The pair whose value it is; absent for an item of a list and for the top. */
  readonly pair?: Pair;
  readonly parent?: Spot;
  readonly steps: readonly Step[];
  /** Whether it stands in `{…}` or `[…]`, where other characters have a meaning. */
  readonly flow: boolean;
  /** What stands here is an alias of a node elsewhere. */
  readonly aliased?: true;
  /** The same bytes count at another place too. */
  readonly shared?: Shared;
}

/** Why changing a place changes another one. */
interface Shared {
  readonly node: Node;
  readonly message: string;
}

/**
 * @param file a file
 * @returns the top of each of its documents
 */
export function tops(file: YamlFile): Spot[] {
  return file.documents.flatMap((document) => {
    const node: unknown = document.contents;
    return isNode(node) ? [spotOf({ file, document, steps: [], flow: false }, node, {})] : [];
  });
}

/**
 * @param spot a place
 * @param key a key
 * @returns the value of that key; undefined where the place is no map or lacks it. What a merge key (`<<`) brings
 *   counts, and is shared.
 */
export function childOf(spot: Spot, key: string): Spot | undefined {
  if (!isMap(spot.node)) return undefined;
  const pair = pairsOf(spot.node).get(key);
  if (pair !== undefined) return pairSpot(spot, pair, key);
  for (const merged of mergedInto(spot)) {
    const found = childOf(merged, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

const pairsByKey = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** A chart's values may have thousands of keys, which are asked for again and again. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const found = pairsByKey.get(map);
  if (found !== undefined) return found;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = keyText(pair.key);
    if (key !== undefined && !pairs.has(key)) pairs.set(key, pair);
  }
  pairsByKey.set(map, pairs);
  return pairs;
}

/**
 * @param spot a place
 * @returns the values of a map by their keys; nothing where it is no map
 */
export function childrenOf(spot: Spot): { readonly key: string; readonly spot: Spot }[] {
  if (!isMap(spot.node)) return [];
  return spot.node.items.flatMap((pair) => {
    const key = keyText(pair.key);
    return key === undefined || key === '<<' ? [] : [{ key, spot: pairSpot(spot, pair, key) }];
  });
}

/**
 * @param spot a place
 * @returns the items of a list, named by their `name` where that is the only one of its kind; nothing where it is
 *   no list
 */
export function itemsOf(spot: Spot): Spot[] {
  if (!isSeq(spot.node)) return [];
  const flow = spot.flow || spot.node.flow === true;
  const items = spot.node.items.map((item, index) =>
    spotOf({ ...inside(spot), flow, steps: [...spot.steps, { kind: 'index', index }] }, item, {}),
  );
  const names = items.map((item) => scalarOf(childOf(item, 'name')));
  const counts = new Map<string | undefined, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return items.map((item, index) => {
    const value = names[index];
    if (value === undefined || counts.get(value) !== 1) return item;
    return { ...item, steps: [...spot.steps, { kind: 'item', key: 'name', value }] };
  });
}

/**
 * Walks down from a place.
 * @param spot where to start
 * @param steps the way
 * @returns every place that the steps lead to: none, one, or (items of a list that say the same) several
 */
export function follow(spot: Spot, steps: readonly Step[]): Spot[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [spot];
  const next = stepFrom(spot, step);
  return next.flatMap((found) => follow({ ...found, steps: [...spot.steps, step] }, rest));
}

function stepFrom(spot: Spot, step: Step): Spot[] {
  switch (step.kind) {
    case 'key': {
      const child = childOf(spot, step.key);
      return child === undefined ? [] : [child];
    }
    case 'index': {
      const item = itemsOf(spot)[step.index];
      return item === undefined ? [] : [item];
    }
    case 'item':
      return itemsOf(spot).filter((item) => scalarOf(childOf(item, step.key)) === step.value);
  }
}

/**
 * The words of a plain value as they stand (`1.10` stays `1.10`), the content of a quoted one.
 * @param spot a place
 * @returns the text; undefined for nothing, and for what is no scalar
 */
export function scalarOf(spot: Spot | undefined): string | undefined {
  if (spot === undefined) return undefined;
  return nodeText(spot.node);
}

/**
 * @param node anything of a document
 * @returns as `scalarOf` does
 */
export function nodeText(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? JSON.stringify(node.value));
}

function keyText(key: unknown): string | undefined {
  return nodeText(key);
}

/**
 * @param spot a place
 * @returns its path in its document, as people write it
 */
export function pathOf({ steps }: Spot): string {
  return formatPath({ steps });
}

/**
 * @param spot a place
 * @returns where it starts in the text that was parsed: its value, or its key where it has none
 */
export function startOf(spot: Spot): number {
  if (spot.node !== null && spot.shared === undefined) return rangeOf(spot.node).start;
  if (spot.pair !== undefined && isNode(spot.pair.key)) return rangeOf(spot.pair.key).start;
  return spot.node === null ? 0 : rangeOf(spot.node).start;
}

/**
 * Refuses a place whose bytes count elsewhere too: changing it would change both.
 * @param spot the place that is about to be changed
 * @param what names it in the message
 * @throws DESIRED_STATE_UNSUPPORTED that names both places
 */
export function refuseShared(spot: Spot, what: string): void {
  if (spot.shared === undefined) return;
  throw yamlError(
    'DESIRED_STATE_UNSUPPORTED',
    spot.file,
    rangeOf(spot.shared.node).start,
    `${what} ${spot.shared.message}`,
    'Write the value out in each place.',
  );
}

function pairSpot(spot: Spot, pair: Pair, key: string): Spot {
  const flow = spot.flow || (isMap(spot.node) && spot.node.flow === true);
  const steps: Step[] = [...spot.steps, { kind: 'key', key }];
  return spotOf({ ...inside(spot), flow, steps }, pair.value, { pair });
}

type Frame = Omit<Spot, 'node' | 'pair' | 'aliased'>;

function inside(spot: Spot): Frame {
  const { file, document, steps, flow, shared } = spot;
  return { file, document, steps, flow, parent: spot, ...(shared === undefined ? {} : { shared }) };
}

function spotOf(frame: Frame, value: unknown, at: { readonly pair?: Pair }): Spot {
  const { anchors, aliases } = relations(frame);
  if (isAlias(value)) {
    const meant = anchors.get(value) ?? null;
    const target = standsIn(frame.parent, meant) ? null : meant;
    const where =
      target === null ? 'stands nowhere' : `stands in line ${String(lineOf(frame.file, target))}`;
    const message = `is behind the alias "*${value.source}", whose value ${where}; changing it changes both`;
    return {
      ...frame,
      ...at,
      node: target,
      aliased: true,
      shared: frame.shared ?? { node: value, message },
    };
  }
  const node = isNode(value) ? value : null;
  const alias = node === null ? undefined : aliases.get(node);
  if (node === null || alias === undefined || frame.shared !== undefined)
    return { ...frame, ...at, node };
  const message = `has the anchor "&${alias.source}", which is used in line ${String(lineOf(frame.file, alias))} too; changing it changes both`;
  return { ...frame, ...at, node, shared: { node, message } };
}

/** Whether a node holds the place: an alias of what it stands in has no end. */
function standsIn(spot: Spot | undefined, node: Node | null): boolean {
  for (let above = spot; above !== undefined; above = above.parent) {
    if (above.node === node) return true;
  }
  return false;
}

/** The maps that `<<` brings into this one, as places that are shared. */
function mergedInto(spot: Spot): Spot[] {
  if (!isMap(spot.node)) return [];
  const pair = pairsOf(spot.node).get('<<');
  if (pair === undefined) return [];
  const merged = pairSpot(spot, pair, '<<');
  return isSeq(merged.node) ? itemsWithoutNames(merged) : [merged];
}

function itemsWithoutNames(spot: Spot): Spot[] {
  if (!isSeq(spot.node)) return [];
  return spot.node.items.map((item) => spotOf(inside(spot), item, {}));
}

interface Relations {
  /** What an alias stands for. */
  readonly anchors: ReadonlyMap<Alias, Node>;
  /** The first alias of a node that has some. */
  readonly aliases: ReadonlyMap<Node, Alias>;
}

const known = new WeakMap<Document.Parsed, Relations>();
const noRelations: Relations = { anchors: new Map(), aliases: new Map() };

/** An anchor's name may be given again: an alias means the last one before it (YAML 1.2.2, 7.1). */
function relations({ file, document }: Pick<Spot, 'file' | 'document'>): Relations {
  const found = known.get(document) ?? (file.text.includes('*') ? undefined : noRelations);
  if (found !== undefined) return found;
  const byName = new Map<string, Node>();
  const anchors = new Map<Alias, Node>();
  const aliases = new Map<Node, Alias>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) {
        const target = byName.get(node.source);
        if (target === undefined) return;
        anchors.set(node, target);
        if (!aliases.has(target)) aliases.set(target, node);
      } else if (node.anchor !== undefined) byName.set(node.anchor, node);
    },
  });
  const result = { anchors, aliases };
  known.set(document, result);
  return result;
}
