import type { Fact } from '../findings/fact.ts';
import type { Versions } from '../openapi/compare.ts';

/**
 * What a breaking change asks of `info.version` by semantic versioning.
 * @param versions the two versions
 * @returns what is wrong with the newer one, if anything
 */
export function versionFacts({ base, revision, places }: Versions): readonly Fact[] {
  const id = idOf(base, revision);
  if (id === undefined) return [];
  return [
    {
      id,
      effect: 'neutral',
      direction: 'none',
      operation: null,
      ...places,
      subject: 'info.version beside a breaking change',
      from: base,
      to: revision,
    },
  ];
}

/** Only full versions say something: major, minor and patch. */
function idOf(base: string, revision: string): string | undefined {
  const [before, after] = [parse(base), parse(revision)];
  if (before === undefined || after === undefined) return undefined;
  if (base === revision) return 'api-version-not-bumped';
  for (const index of [0, 1, 2]) {
    const [old = 0, fresh = 0] = [before[index], after[index]];
    if (fresh > old) return index === 0 ? undefined : 'api-major-version-not-bumped';
    if (fresh < old) return 'api-version-decreased';
  }
  return 'api-major-version-not-bumped';
}

function parse(version: string): readonly number[] | undefined {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version);
  return match === null ? undefined : match.slice(1).map(Number);
}
