import type { Effect } from '../findings/fact.ts';
import {
  arrayAt,
  isObject,
  member,
  objectAt,
  textAt,
  textsOf,
  type JsonObject,
} from '../model/json.ts';
import { placeAt, type Place } from '../model/source.ts';
import { say, type Comparison, type Scope } from './comparison.ts';
import { members, type Description, type Located, type Operation } from './description.ts';

/** One way to be let in: all of these schemes at once, each with its scopes. */
type Requirement = ReadonlyMap<string, readonly string[]>;

/** Compares what an operation asks of who calls it; what it inherits is compared once, at the top. */
export function compareSecurity(scope: Scope, base: Operation, revision: Operation): void {
  const { comparison } = scope;
  const [own, newOwn] = [
    Object.hasOwn(base.raw, 'security'),
    Object.hasOwn(revision.raw, 'security'),
  ];
  if (!own && !newOwn) return;
  const places = { base: base.place, revision: revision.place };
  const before = requirementsIn(base.raw);
  const after = requirementsIn(revision.raw);
  // What an operation does not say, it inherits.
  const effective = own ? before : requirementsIn(comparison.base.root);
  const newEffective = newOwn ? after : requirementsIn(comparison.revision.root);
  compareRequirements(scope, 'api-security', [before, after], [effective, newEffective], places);
}

/** Compares what all operations ask that do not say it themselves. */
export function compareGlobalSecurity(comparison: Comparison): void {
  const { base, revision } = comparison;
  const pair = [requirementsIn(base.root), requirementsIn(revision.root)] as const;
  const places = {
    base: placeAt(base.place, 'security'),
    revision: placeAt(revision.place, 'security'),
  };
  compareRequirements({ comparison, operation: null }, 'api-global-security', pair, pair, places);
}

function requirementsIn(raw: JsonObject): readonly Requirement[] {
  return arrayAt(raw, 'security')
    .filter(isObject)
    .map(
      (requirement) =>
        new Map(Object.keys(requirement).map((name) => [name, textsOf(member(requirement, name))])),
    );
}

function compareRequirements(
  scope: Scope,
  prefix: string,
  [before, after]: readonly [readonly Requirement[], readonly Requirement[]],
  [effective, newEffective]: readonly [readonly Requirement[], readonly Requirement[]],
  places: { readonly base: Place; readonly revision: Place },
): void {
  const tell = (id: string, effect: Effect, what: string): void => {
    say(scope, `${prefix}-${id}`, { effect, direction: 'request', subject: what, ...places });
  };
  const open = (requirements: readonly Requirement[]): boolean =>
    requirements.length === 0 || requirements.some((requirement) => requirement.size === 0);
  for (const requirement of after) {
    const other = before.find((candidate) => keyOf(candidate) === keyOf(requirement));
    if (other === undefined) {
      if (requirement.size > 0)
        tell(
          'added',
          open(effective) && !open(newEffective) ? 'narrowed' : 'neutral',
          `security ${shown(requirement)}`,
        );
      continue;
    }
    for (const [name, scopes] of requirement) {
      const old = other.get(name) ?? [];
      for (const one of scopes)
        if (!old.includes(one)) tell('scope-added', 'narrowed', `scope ${one} of ${name}`);
      for (const one of old)
        if (!scopes.includes(one)) tell('scope-removed', 'widened', `scope ${one} of ${name}`);
    }
  }
  for (const requirement of before) {
    if (
      requirement.size === 0 ||
      after.some((candidate) => keyOf(candidate) === keyOf(requirement))
    )
      continue;
    tell('removed', open(newEffective) ? 'widened' : 'narrowed', `security ${shown(requirement)}`);
  }
}

function keyOf(requirement: Requirement): string {
  return JSON.stringify([...requirement.keys()].sort());
}

function shown(requirement: Requirement): string {
  return [...requirement].map(([name, scopes]) => `${name}: [${scopes.join(', ')}]`).join(' and ');
}

/** Compares how each security scheme works: the tokens that clients hold must stay good. */
export function compareSecuritySchemes(comparison: Comparison): void {
  const before = schemesOf(comparison.base);
  const after = schemesOf(comparison.revision);
  for (const [name, scheme] of before) {
    const other = after.get(name);
    const subject = `security scheme ${name}`;
    const scope = { comparison, operation: null };
    if (other === undefined) {
      say(scope, 'api-security-component-removed', {
        effect: 'neutral',
        subject,
        base: scheme.place,
      });
      continue;
    }
    compareScheme(scope, subject, scheme, other);
  }
  for (const [name, scheme] of after) {
    if (before.has(name)) continue;
    say({ comparison, operation: null }, 'api-security-component-added', {
      effect: 'neutral',
      subject: `security scheme ${name}`,
      revision: scheme.place,
    });
  }
}

function schemesOf(description: Description): ReadonlyMap<string, Located> {
  const top = { raw: description.root, place: description.place };
  if (description.version === '2.0') return members(description, top, 'securityDefinitions');
  const components = objectAt(description.root, 'components');
  if (components === undefined) return new Map();
  return members(
    description,
    { raw: components, place: placeAt(description.place, 'components') },
    'securitySchemes',
  );
}

function compareScheme(scope: Scope, subject: string, base: Located, revision: Located): void {
  const tell = (id: string, effect: Effect, from?: string, to?: string, detail?: string): void => {
    say(scope, `api-security-component-${id}`, {
      effect,
      direction: 'request',
      subject: detail === undefined ? subject : `${detail} of the ${subject}`,
      base: base.place,
      revision: revision.place,
      from,
      to,
    });
  };
  for (const [keyword, id] of [
    ['type', 'type-changed'],
    ['scheme', 'scheme-changed'],
    ['in', 'location-changed'],
    ['name', 'name-changed'],
    ['openIdConnectUrl', 'openid-url-changed'],
    ['bearerFormat', 'bearer-format-changed'],
  ] as const) {
    const [from, to] = [textAt(base.raw, keyword) ?? '', textAt(revision.raw, keyword) ?? ''];
    if (from !== to) tell(id, 'incomparable', from, to);
  }
  const [flows, newFlows] = [flowsOf(base.raw), flowsOf(revision.raw)];
  for (const [name, flow] of flows) {
    const other = newFlows.get(name);
    if (other === undefined) {
      tell('oauth-flow-removed', 'narrowed', undefined, undefined, `flow ${name}`);
      continue;
    }
    compareFlow(flow, other, tell);
  }
  for (const name of newFlows.keys()) {
    if (!flows.has(name)) tell('oauth-flow-added', 'widened', undefined, undefined, `flow ${name}`);
  }
}

function flowsOf(scheme: JsonObject): ReadonlyMap<string, JsonObject> {
  const flows = objectAt(scheme, 'flows');
  if (flows === undefined) {
    const flow = textAt(scheme, 'flow');
    return flow === undefined ? new Map() : new Map([[flow, scheme]]);
  }
  return new Map(
    Object.entries(flows).filter((entry): entry is [string, JsonObject] => isObject(entry[1])),
  );
}

function compareFlow(
  base: JsonObject,
  revision: JsonObject,
  tell: (id: string, effect: Effect, from?: string, to?: string, detail?: string) => void,
): void {
  for (const [keyword, id] of [
    ['authorizationUrl', 'oauth-url-changed'],
    ['tokenUrl', 'oauth-token-url-changed'],
    ['refreshUrl', 'oauth-refresh-url-changed'],
  ] as const) {
    const [from, to] = [textAt(base, keyword) ?? '', textAt(revision, keyword) ?? ''];
    if (from !== to) tell(id, 'incomparable', from, to);
  }
  const [scopes, newScopes] = [objectAt(base, 'scopes') ?? {}, objectAt(revision, 'scopes') ?? {}];
  for (const [name, about] of Object.entries(newScopes)) {
    if (!Object.hasOwn(scopes, name))
      tell('oauth-scope-added', 'neutral', undefined, name, `scope ${name}`);
    else if (member(scopes, name) !== about)
      tell('oauth-scope-changed', 'neutral', undefined, undefined, `scope ${name}`);
  }
  for (const name of Object.keys(scopes)) {
    if (!Object.hasOwn(newScopes, name))
      tell('oauth-scope-removed', 'narrowed', name, undefined, `scope ${name}`);
  }
}
