import type { Fact } from './fact.ts';

type Phrase = (fact: Pick<Fact, 'from' | 'to'>, match: RegExpExecArray) => string;

/** What a bound counts, by its name in ids. */
const counted: Readonly<Record<string, string>> = {
  length: ' characters',
  items: ' items',
  properties: ' properties',
  contains: ' items that `contains` asks for',
};

function quoted(text: string | undefined): string {
  return text === undefined || text === '' ? 'nothing' : `"${text}"`;
}

function bound({ from, to }: Pick<Fact, 'from' | 'to'>, match: RegExpExecArray): string {
  const [, exclusive, end, of, change] = match;
  const limit = end === 'max' ? 'at most' : 'at least';
  const word = exclusive === undefined ? limit : end === 'max' ? 'less than' : 'more than';
  const what = of === undefined ? '' : (counted[of] ?? '');
  const verb = of === undefined ? 'be' : 'have';
  // A flag of OpenAPI 3.0 makes the bound beside it exclusive; it has no number of its own.
  if (from === undefined && to === undefined)
    return change === 'set' ? 'must no longer be the bound itself' : 'may be the bound itself now';
  if (change === 'unset' || to === undefined)
    return `no longer has to ${verb} ${word} ${from ?? ''}${what}`;
  return `must now ${verb} ${word} ${to}${what}${from === undefined ? '' : `, and had to ${verb} ${word} ${from}`}`;
}

const came = (what: string): Phrase => {
  return ({ to }) => `${what}${to === undefined ? '' : `: ${quoted(to)}`}`;
};
const went = (what: string): Phrase => {
  return ({ from }) => `${what}${from === undefined ? '' : `: ${quoted(from)}`}`;
};
const plain = (what: string): Phrase => {
  return () => what;
};
const instead = (what: string): Phrase => {
  return ({ from, to }) =>
    from === undefined && to === undefined
      ? what
      : `${what}: ${quoted(to)} instead of ${quoted(from)}`;
};

/** The ends of ids and what they say of the subject; the first that fits is taken. */
const phrases: readonly (readonly [RegExp, Phrase])[] = [
  [
    /-(exclusive-)?(max|min)(?:-(length|items|properties|contains))?-(set|unset|increased|decreased)$/,
    bound,
  ],
  [
    /-multiple-of-(?:set|unset|changed)$/,
    ({ from, to }) =>
      to === undefined
        ? `no longer has to be a multiple of ${from ?? ''}`
        : `must now be a multiple of ${to}`,
  ],
  [/-type-(?:changed|generalized|specialized|compatible)$/, instead('has another type')],
  [
    /-list-of-types-(?:narrowed|widened)$/,
    ({ from, to }) =>
      `takes other types${(to ?? '') === '' ? '' : `, ${to ?? ''} as well`}${(from ?? '') === '' ? '' : `, ${from ?? ''} no longer`}`,
  ],
  [/-became-required-with-default$/, plain('is now required, though a default is named')],
  [/-became-required$/, plain('is now required')],
  [/-became-optional$/, plain('is no longer required')],
  [/-became-not-nullable$/, plain('may no longer be null')],
  [/-became-nullable$/, plain('may now be null')],
  [/-became-enum$/, came('takes listed values only')],
  [/-extensible-enum-value-removed$/, went('no longer names a value among those it knows')],
  [/-enum-value-added$/, came('lists one more value')],
  [/-enum-value-removed$/, went('no longer lists a value')],
  [/-const-added$/, came('is now always the same value')],
  [/-const-removed$/, went('is no longer always the same value')],
  [/-const-changed$/, instead('is another constant value')],
  [/-default-value-added$/, came('has a default now')],
  [/-default-value-removed$/, went('has no default any more')],
  [/-default-value-changed$/, instead('has another default')],
  [/-pattern-added$/, came('must now match a pattern')],
  [/-pattern-removed$/, went('no longer has to match a pattern')],
  [/-pattern-(?:changed|generalized)$/, instead('must match another pattern')],
  [/-unique-items-set$/, plain('must no longer hold an item twice')],
  [/-unique-items-unset$/, plain('may now hold an item twice')],
  [
    /-became-not-(read|write)-only$/,
    (_, match) => `is no longer set by the ${match[1] === 'read' ? 'server' : 'client'} alone`,
  ],
  [
    /-became-(read|write)-only$/,
    (_, match) => `is now set by the ${match[1] === 'read' ? 'server' : 'client'} alone`,
  ],
  [
    /^new-required-request-property-with-default$/,
    plain('is new and required, though a default is named'),
  ],
  [/(?:^new-required-|-required-(?:write-only-)?property-added$)/, plain('is new and required')],
  [/^new-request-path-parameter$/, plain('is new in the path')],
  [/(?:^new-optional-|-optional-(?:write-only-)?property-added$)/, plain('is new')],
  [/-one-of-added$/, came('has one more kind')],
  [/-one-of-removed$/, went('has lost a kind')],
  [/-wrapped-in-one-of$/, plain('is now one of several kinds')],
  [/-any-of-added$/, came('has one more alternative')],
  [/-any-of-removed$/, went('has lost an alternative')],
  [/-all-of-added(?:-annotation-only)?$/, came('has one more part that must hold')],
  [/-all-of-removed(?:-annotation-only)?$/, went('has lost a part that had to hold')],
  [
    /-(if|then|else|not|contains|items|property-names|content-schema|additional-properties|unevaluated-items|unevaluated-properties|dependent-required|dependent-schema|pattern-property|prefix-items|discriminator|discriminator-mapping)-(added|removed|deleted|changed)$/,
    ({ from, to }, match) => {
      const keyword = (match[1] ?? '').replace(/-(\w)/g, (_, letter: string) =>
        letter.toUpperCase(),
      );
      const name = to ?? from;
      const named = name === undefined ? '' : ` (${name})`;
      if (match[2] === 'changed') return `says something else by \`${keyword}\`${named}`;
      return `${match[2] === 'added' ? 'says more' : 'says less'} by \`${keyword}\`${named}`;
    },
  ],
  [
    /-unevaluated-(items|properties)-closed$/,
    (_, match) => `takes no ${match[1] ?? ''} that it does not describe`,
  ],
  [
    /-unevaluated-(items|properties)-opened$/,
    (_, match) => `takes ${match[1] ?? ''} that it does not describe`,
  ],
  [/-discriminator-property-name-changed$/, instead('tells its kinds by another property')],
  [/-media-type-name-(?:changed|generalized|specialized)$/, instead('has another name')],
  [/-content-(?:encoding|media-type)-changed$/, instead('is encoded in another way')],
  [/-(?:style|explode|collection-format|content)-changed$/, instead('is written in another way')],
  [/schema-narrowed$/, plain('no longer takes all that it took')],
  [/^response-.*-schema-widened$/, plain('may be more than it was')],
  [/schema-widened$/, plain('takes more than it took')],
  [
    /^json-schema-implied-type-/,
    plain('names no type at some place, and means the one that its keywords speak of'),
  ],
  [
    /^api-global-security-added$/,
    plain('is now asked of all operations that do not say otherwise'),
  ],
  [/^api-security-added$/, plain('is now asked for')],
  [/security-removed$/, plain('is no longer a way to sign in')],
  [/security-scope-added$/, plain('is now asked for')],
  [/security-scope-removed$/, plain('is no longer asked for')],
  [/-sunset-parse$|-sunset-invalid$/, came('has a sunset that is no date')],
  [/-sunset-date-changed-too-small$/, instead('is taken away earlier than was said')],
  [/-sunset-date-too-small$/, came('is deprecated with a sunset that is too early')],
  [/-sunset-missing$/, plain('is deprecated without a date of sunset')],
  [/sunset-deleted$/, went('has lost its date of sunset')],
  [/removed-before-sunset$/, plain('is gone before the day of its sunset')],
  [/removed-without-deprecation$/, plain('is gone, and was never deprecated')],
  [/removed-with-deprecation$/, plain('is gone, as was announced')],
  [/-deprecated(?:-with-sunset)?$/, came('is deprecated')],
  [/reactivated$/, plain('is no longer deprecated')],
  [/stability-(?:decreased|increased)$/, instead('is promised to be of another stability')],
  [/invalid-stability-level$/, came('has a stability level that is unknown')],
  [/^api-operation-id-duplicated$/, ({ from }) => `is given twice: to ${from ?? ''} as well`],
  [/^api-version-not-bumped$/, came('does not tell of it')],
  [/^api-major-version-not-bumped$/, instead('does not tell of it')],
  [/^api-version-decreased$/, instead('went backwards')],
  [/-(?:name|scheme|location|url|format)-changed$/, instead('is another one')],
  [/-(?:added|added-optional)$/, plain('is new')],
  [/-added-required$/, plain('is new and required')],
  [/-removed$/, plain('is gone')],
];

/**
 * @param fact what changed
 * @returns what it says of its subject, to be read after it: `must now be at least 5, and had to be at least 1`
 */
export function phraseOf(fact: Fact): string {
  for (const [end, phrase] of phrases) {
    const match = end.exec(fact.id);
    if (match !== null) return phrase(fact, match);
  }
  return instead(fact.id.replaceAll('-', ' '))(fact, neverMatched);
}

const neverMatched: RegExpExecArray = Object.assign([''] as [string], { index: 0, input: '' });
