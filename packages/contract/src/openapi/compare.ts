import type { Report } from '../findings/fact.ts';
import { SchemaComparison } from '../model/difference.ts';
import { placeAt, type Place, type Source } from '../model/source.ts';
import type { Lifecycle } from '../rules/lifecycle.ts';
import { compareWebhooks } from './callbacks.ts';
import type { Comparison, Law } from './comparison.ts';
import { compareComponents, compareServers } from './components.ts';
import { descriptionOf, versionIn, type Description } from './description.ts';
import { compareOperationIds } from './operation-ids.ts';
import { compareItems, comparePaths } from './paths.ts';
import { compareGlobalSecurity, compareSecuritySchemes } from './security.ts';

/** The `info.version` of two descriptions, and where they stand. */
export interface Versions {
  readonly base: string;
  readonly revision: string;
  readonly places: { readonly base: Place; readonly revision: Place };
}

/**
 * Compares two descriptions of an HTTP API.
 * @param base what clients were made for
 * @param revision what shall take its place
 * @param law says what a change of a schema means; absent where nobody asks
 * @param lifecycle when it is asked, and how long what is deprecated must stay
 * @param report takes each fact
 * @returns the versions that the two give themselves
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
export function compareDescriptions(
  base: Source,
  revision: Source,
  law: Law | undefined,
  lifecycle: Lifecycle,
  report: Report,
): Versions {
  const comparison: Comparison = {
    base: descriptionOf(base),
    revision: descriptionOf(revision),
    schemas: new SchemaComparison(),
    law,
    lifecycle,
    report,
  };
  comparePaths(comparison);
  compareWebhooks(comparison, (inner, name, older, newer) => {
    compareItems(inner, [`webhook ${name}`, older], [`webhook ${name}`, newer]);
  });
  compareGlobalSecurity(comparison);
  compareSecuritySchemes(comparison);
  compareComponents(comparison);
  compareServers(comparison);
  compareOperationIds(comparison);
  const placeIn = ({ place }: Description): Place => placeAt(place, 'info', 'version');
  return {
    base: versionIn(comparison.base),
    revision: versionIn(comparison.revision),
    places: { base: placeIn(comparison.base), revision: placeIn(comparison.revision) },
  };
}
