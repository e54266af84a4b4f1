import type { Effect } from '../findings/fact.ts';
import { movedProperties, unionWrapping } from '../model/wrapping.ts';
import { reportFact, type Visit } from './schema-facts.ts';

/**
 * Reports a property that came, went, or became required or optional.
 * @param visit the object that has it
 * @param change what happened
 * @param name the property
 */
export function propertyFact(
  visit: Visit,
  change: 'property-added' | 'property-removed' | 'required-added' | 'required-removed',
  name: string,
): void {
  const found =
    visit.context.direction === 'request'
      ? inRequest(visit, change, name)
      : inResponse(visit, change, name);
  if (found === undefined) return;
  const [id, told] = found;
  const effect = visit.context.open === true ? openEffect(visit, change, told) : told;
  reportFact(visit, id, { effect, keyword: 'properties', name });
  if (id === 'new-required-request-header-property' && visit.path !== '')
    reportFact(visit, 'request-header-property-became-required', {
      effect,
      keyword: 'properties',
      name,
    });
}

/** Where any property may be written, what is no longer described may be anything, and the other way round. */
function openEffect(visit: Visit, change: string, told: Effect): Effect {
  const { base, revision } = visit.difference;
  const [other, described, closed] =
    change === 'property-added'
      ? ([base, 'narrowed', 'widened'] as const)
      : ([revision, 'widened', 'narrowed'] as const);
  if (!change.startsWith('property-')) return told;
  if (told === 'narrowed' && change === 'property-added') return told;
  const rest = other.additionalProperties?.schema.constantly;
  if (other.additionalProperties === undefined || rest === true) return described;
  return rest === false ? closed : 'incomparable';
}

type Found = readonly [id: string, effect: Effect] | undefined;

function inRequest(visit: Visit, change: string, name: string): Found {
  const { base, revision } = visit.difference;
  const before = base.properties.get(name)?.schema;
  const after = revision.properties.get(name)?.schema;
  const parameter = visit.context.scope === 'parameter';
  const header = visit.context.location === 'header';
  switch (change) {
    case 'property-added': {
      // What a server alone sets is none of a client's business.
      if (after === undefined || after.readOnly) return undefined;
      if (!revision.required.includes(name)) {
        return [
          parameter ? 'new-optional-request-parameter-property' : 'new-optional-request-property',
          'widened',
        ];
      }
      if (parameter)
        return [
          header
            ? 'new-required-request-header-property'
            : 'new-required-request-parameter-property',
          'narrowed',
        ];
      return [
        after.defaulted === undefined
          ? 'new-required-request-property'
          : 'new-required-request-property-with-default',
        'narrowed',
      ];
    }
    case 'property-removed':
      if (
        before?.readOnly === true ||
        (unionWrapping(base, revision) && movedProperties(base, revision).includes(name))
      )
        return undefined;
      return [
        parameter ? 'request-parameter-property-removed' : 'request-property-removed',
        'withdrawn',
      ];
    case 'required-added':
      if (before === undefined || after === undefined || after.readOnly) return undefined;
      if (parameter)
        return [
          header
            ? 'request-header-property-became-required'
            : 'request-parameter-property-became-required',
          'narrowed',
        ];
      return [
        after.defaulted === undefined
          ? 'request-property-became-required'
          : 'request-property-became-required-with-default',
        'narrowed',
      ];
    default:
      if (before === undefined || after === undefined || after.readOnly) return undefined;
      return [
        parameter
          ? 'request-parameter-property-became-optional'
          : 'request-property-became-optional',
        'widened',
      ];
  }
}

function inResponse(visit: Visit, change: string, name: string): Found {
  const { base, revision } = visit.difference;
  const before = base.properties.get(name)?.schema;
  const after = revision.properties.get(name)?.schema;
  if (visit.context.scope === 'header') return [`response-header-${change}`, 'neutral'];
  switch (change) {
    case 'property-added': {
      const kind = revision.required.includes(name) ? 'required' : 'optional';
      return [
        `response-${kind}-${after?.writeOnly === true ? 'write-only-' : ''}property-added`,
        'narrowed',
      ];
    }
    case 'property-removed': {
      if (unionWrapping(base, revision) && movedProperties(base, revision).includes(name))
        return undefined;
      const kind = base.required.includes(name) ? 'required' : 'optional';
      const writeOnly = before?.writeOnly === true;
      return [
        `response-${kind}-${writeOnly ? 'write-only-' : ''}property-removed`,
        writeOnly ? 'neutral' : 'withdrawn',
      ];
    }
    case 'required-added':
      if (before === undefined || after === undefined) return undefined;
      return [
        `response-${after.writeOnly ? 'write-only-' : ''}property-became-required`,
        'narrowed',
      ];
    default:
      if (before === undefined || after === undefined) return undefined;
      return after.writeOnly
        ? ['response-write-only-property-became-optional', 'neutral']
        : ['response-property-became-optional', 'widened'];
  }
}
