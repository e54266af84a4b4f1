import type { Fact } from './fact.ts';

/**
 * @param fact what changed
 * @returns one sentence of what it means for those who use the older contract
 */
export function whyOf(fact: Fact): string {
  const change =
    fact.from === undefined && fact.to === undefined
      ? ''
      : ` (${fact.from === undefined ? '' : `from ${quoted(fact.from)}`}${fact.from !== undefined && fact.to !== undefined ? ' ' : ''}${fact.to === undefined ? '' : `to ${quoted(fact.to)}`})`;
  return `${capital(fact.subject)}: ${fact.id.replaceAll('-', ' ')}${change}; ${consequence(fact)}.`;
}

function quoted(text: string): string {
  return text === '' ? 'none' : `"${text}"`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function consequence(fact: Fact): string {
  const { effect, direction, inclusion } = fact;
  if (inclusion?.holds === true && effect !== 'neutral' && effect !== 'withdrawn')
    return 'everything that was valid before is still valid';
  const witness = inclusion?.witness === undefined ? '' : `, for instance ${inclusion.witness}`;
  switch (effect) {
    case 'neutral':
      return 'no value that was valid becomes invalid by it';
    case 'withdrawn':
      return direction === 'response'
        ? 'what older clients may read there is gone'
        : 'what older clients send there is ignored or refused';
    case 'undecided':
      return `whether older clients still fit cannot be decided${witness}`;
    case 'incomparable':
      return direction === 'response'
        ? `older clients meet answers that they do not know${witness}`
        : `what older clients send is refused or read as something else${witness}`;
    case 'narrowed':
      return direction === 'response'
        ? 'the server promises more than before'
        : `the server refuses what older clients send${witness}`;
    case 'widened':
      return direction === 'response'
        ? `the server may answer what older clients do not accept${witness}`
        : 'the server takes more than before';
  }
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
