import type { SchemaCompatibility } from '@waybill/config';
import compare from 'semver/functions/compare.js';
import parse, { type SemanticVersion } from 'semver/functions/parse.js';
import type { BaseOrigin, ContractBase } from '../bases.ts';

/**
 * Chooses the bases that a level of compatibility asks for.
 * @param bases all bases
 * @param compatibility a `-transitive` level asks for all of them; any other one for the newest of each line. A line is
 *   the merge base, one environment, the releases of the window (by when they were released), or the listed tags (by
 *   their semantic versions; the last listed where they are none)
 * @returns the chosen bases in their order, each with the origins for which it was chosen
 */
export function chosenBases(
  bases: readonly ContractBase[],
  compatibility: SchemaCompatibility,
): readonly ContractBase[] {
  if (compatibility.endsWith('-transitive')) return bases;
  const newest = new Map<string, BaseOrigin>();
  for (const origin of bases.flatMap(({ origins }) => origins)) {
    const line = lineOf(origin);
    const known = newest.get(line);
    if (known === undefined || isNewer(origin, known)) newest.set(line, origin);
  }
  return bases.flatMap((base) => {
    const [first, ...rest] = base.origins.filter((origin) => newest.get(lineOf(origin)) === origin);
    return first === undefined ? [] : [{ ...base, origins: [first, ...rest] }];
  });
}

function lineOf(origin: BaseOrigin): string {
  return origin.kind === 'environment' ? `environment ${origin.environment}` : origin.kind;
}

function isNewer(origin: BaseOrigin, known: BaseOrigin): boolean {
  if (origin.kind === 'release' && known.kind === 'release')
    return Date.parse(origin.releasedAt) > Date.parse(known.releasedAt);
  if (origin.kind === 'tag' && known.kind === 'tag') {
    const [fresh, old] = [versionOf(origin.tag), versionOf(known.tag)];
    return fresh === null || old === null ? true : compare(fresh.version, old.version) > 0;
  }
  return false;
}

/** The version in a tag: `v2.3.0`, `app-2.3.0`, `app/v2.3.0`. */
function versionOf(tag: string): SemanticVersion | null {
  return parse(/\d+\.\d+\.\d+.*$/.exec(tag)?.[0] ?? tag);
}
