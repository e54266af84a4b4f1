import type { Fact } from './fact.ts';
import { phraseOf } from './phrases.ts';

/**
 * @param fact what changed
 * @returns one sentence of what it means for those who use the older contract
 */
export function whyOf(fact: Fact): string {
  return `${capital(fact.subject)} ${phraseOf(fact)}: ${consequence(fact)}.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function consequence(fact: Fact): string {
  const { effect, direction, inclusion } = fact;
  if (inclusion?.holds === true && effect !== 'neutral' && effect !== 'withdrawn')
    return 'everything that was valid before is still valid';
  const witness = inclusion?.witness === undefined ? '' : `, for instance ${inclusion.witness}`;
  if (fact.reader !== undefined) return ofReader(fact.reader, effect, witness);
  switch (effect) {
    case 'neutral':
      return told[fact.id] ?? 'every value that was valid still is';
    case 'withdrawn':
      return direction === 'response'
        ? 'older clients read what is no longer there'
        : 'what older clients send there is ignored or refused';
    case 'undecided':
      return `whether older clients still fit cannot be decided${witness}`;
    case 'incomparable':
      return direction === 'response'
        ? `older clients meet answers that they do not know${witness}`
        : `what older clients send is refused or read as something else${witness}`;
    case 'narrowed':
      return direction === 'response'
        ? 'older clients get what they were promised, and more'
        : `the server refuses what older clients send${witness}`;
    case 'widened':
      return direction === 'response'
        ? `older clients get answers that they do not accept${witness}`
        : 'the server takes what older clients send, and more';
  }
}

/** What breaks although no value becomes invalid by it. */
const told: Readonly<Record<string, string>> = {
  'response-non-success-status-removed': 'older clients tell answers apart by their status',
  'response-success-status-removed': 'older clients tell answers apart by their status',
  'request-parameter-removed': 'the server ignores what older clients ask for by it',
  'server-removed': 'older clients may still call it there',
  'api-operation-id-duplicated': 'clients that are generated lose one of the two',
  'optional-response-header-removed': 'older clients may read it',
};

/** For contracts without a direction: one side writes by its schema, the other one reads by its own. */
function ofReader(reader: 'newer' | 'older', effect: Fact['effect'], witness: string): string {
  if (effect === 'neutral') return 'every value that was valid still is';
  if (effect === 'undecided')
    return `whether readers with the ${reader} schema understand everything cannot be decided${witness}`;
  const hurt =
    effect === 'incomparable' || effect === (reader === 'newer' ? 'narrowed' : 'widened');
  if (!hurt) return `readers with the ${reader} schema take it`;
  const other = reader === 'newer' ? 'older' : 'newer';
  return `readers with the ${reader} schema refuse what is written with the ${other} one${witness}`;
}

/**
 * @param fact what changed
 * @returns one sentence of how the same is done without breaking anybody
 */
export function remedyOf(fact: Fact): string {
  const { effect, direction, id } = fact;
  if (id.endsWith('removed-without-deprecation') || id.endsWith('before-sunset')) {
    return 'Deprecate it with a date in x-sunset, and remove it after that day.';
  }
  if (id.includes('sunset'))
    return 'Give x-sunset a date (YYYY-MM-DD) that leaves clients time, and do not move it forward.';
  if (id.includes('stability'))
    return 'Keep the stability level, or publish the less stable operation beside the old one.';
  if (id.includes('security'))
    return 'Accept the old way to sign in beside the new one until no client uses it.';
  if (effect === 'neutral') return 'Nothing needs to be done.';
  if (id.includes('enum') && direction === 'response') {
    return 'Declare the list as extensible (x-extensible-enum) with a value for unknown ones, before you add any.';
  }
  if (effect === 'undecided')
    return 'Write the change so that it can be compared, or publish it beside the old form.';
  if (direction === 'response') {
    return 'Keep answering what was promised, and add the new form beside it (a new property, media type or version).';
  }
  if (id.includes('required'))
    return 'Make it optional with a default, and require it in a new version of the operation.';
  return 'Keep accepting what was accepted, and put the new form beside it (a new property, operation or version).';
}
