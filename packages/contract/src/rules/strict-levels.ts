import type { Fact } from '../findings/fact.ts';
import type { FindingLevel } from '../verdict.ts';

/**
 * What the law of inclusion does not see, because it is no question of values: clients that are out there read what
 * they were promised, and call what was there.
 */
const readers: Readonly<Record<string, FindingLevel>> = {
  // A reader may take a property for granted that was documented, also where it was optional.
  'response-optional-property-removed': 'breaking',
  'response-required-property-removed': 'breaking',
  'optional-response-header-removed': 'risky',
  // Clients tell answers apart by their status, errors as well.
  'response-non-success-status-removed': 'breaking',
  // What is sent is rarely matched by those who read it.
  'response-property-pattern-changed': 'risky',
  'response-property-pattern-removed': 'risky',
  'response-body-pattern-property-removed': 'breaking',
  'response-property-pattern-property-removed': 'breaking',
  'request-parameter-removed': 'risky',
  'request-property-removed': 'risky',
  'server-removed': 'risky',
  'api-operation-id-duplicated': 'risky',
  'api-deprecated-sunset-parse': 'breaking',
  'api-deprecated-sunset-missing': 'breaking',
  'api-invalid-stability-level': 'breaking',
  'api-path-sunset-parse': 'breaking',
  'api-stability-decreased': 'breaking',
  'api-sunset-date-changed-too-small': 'breaking',
  'api-sunset-date-too-small': 'breaking',
  'request-parameter-sunset-date-changed-too-small': 'breaking',
  'request-parameter-sunset-date-too-small': 'breaking',
  'request-parameter-deprecated-sunset-missing': 'breaking',
  'request-parameter-sunset-deleted': 'breaking',
  'request-parameter-sunset-parse': 'breaking',
  'request-property-deprecated-sunset-invalid': 'breaking',
  'request-property-deprecated-sunset-missing': 'breaking',
  'request-property-stability-decreased': 'breaking',
  'request-property-sunset-date-too-small': 'breaking',
  'response-property-deprecated-sunset-invalid': 'breaking',
  'response-property-deprecated-sunset-missing': 'breaking',
  'response-property-stability-decreased': 'breaking',
  'response-property-sunset-date-too-small': 'breaking',
  'sunset-deleted': 'breaking',
};

/**
 * The level of a fact for clients in the wild: what a server refuses that it took, or answers that it did not, breaks
 * them, and so does what cannot be decided.
 * @param fact the fact
 * @returns its level
 */
export function strictLevel(fact: Fact): FindingLevel {
  const known = readers[fact.id];
  if (known !== undefined) return known;
  if (!against(fact)) return 'info';
  return fact.inclusion?.holds === true ? 'info' : 'breaking';
}

/** Whether a fact's effect is the one that hurts in its direction. */
function against({ effect, direction }: Fact): boolean {
  switch (effect) {
    case 'neutral':
      return false;
    case 'incomparable':
    case 'undecided':
    case 'withdrawn':
      return true;
    case 'narrowed':
      return direction !== 'response';
    case 'widened':
      return direction === 'response';
  }
}
