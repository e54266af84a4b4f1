import type { DocumentName } from './path.ts';
import { childOf, itemsOf, scalarOf, tops, type Spot } from './spot.ts';
import type { YamlFile } from './yaml-file.ts';

/** A Kubernetes object in a file. */
export interface Manifest {
  readonly spot: Spot;
  readonly kind: string;
  /** The group of its apiVersion; empty for the core's. */
  readonly group: string;
}

/**
 * @param file a file
 * @returns every Kubernetes object in it, those within lists too
 */
export function manifestsIn(file: YamlFile): Manifest[] {
  return tops(file).flatMap((top) => manifestsAt(top));
}

function manifestsAt(spot: Spot): Manifest[] {
  const kind = scalarOf(childOf(spot, 'kind'));
  const version = scalarOf(childOf(spot, 'apiVersion'));
  if (kind === undefined || version === undefined) return [];
  const items = childOf(spot, 'items');
  if (kind.endsWith('List') && items !== undefined) {
    return itemsOf(items).flatMap((item) => manifestsAt(item));
  }
  const slash = version.indexOf('/');
  return [{ spot, kind, group: slash === -1 ? '' : version.slice(0, slash) }];
}

/**
 * @param spot any place of a document
 * @returns what the document is called, in the short form and with its namespace; nothing where it has no name
 */
export function documentNames(spot: Spot): readonly DocumentName[] {
  const known = namesOf.get(spot.document);
  if (known !== undefined) return known;
  let top = spot;
  while (top.parent !== undefined) top = top.parent;
  const names = namesAt(top);
  namesOf.set(spot.document, names);
  return names;
}

const namesOf = new WeakMap<Spot['document'], readonly DocumentName[]>();

function namesAt(top: Spot): readonly DocumentName[] {
  const metadata = childOf(top, 'metadata');
  const kind = scalarOf(childOf(top, 'kind'));
  const name = metadata === undefined ? undefined : scalarOf(childOf(metadata, 'name'));
  if (kind === undefined || name === undefined || metadata === undefined) return [];
  const namespace = scalarOf(childOf(metadata, 'namespace'));
  return namespace === undefined
    ? [{ kind, name }]
    : [
        { kind, name },
        { kind, namespace, name },
      ];
}
