import type { Environment } from '@waybill/config';
import type { ForgeCommit } from '@waybill/forge';
import type { Refused } from '../gate.ts';
import type { GateRequest, PromotionFacts } from '../promotion-facts.ts';
import type { Answers } from './answer.ts';

/**
 * @param facts what was learned
 * @param environment of the policy
 * @param answers those of the gate that asks
 * @returns the names (see `asName`) that may not approve; a refusal where they are asked for and not known
 */
export function authorsOf(
  {
    request,
    source,
  }: Pick<PromotionFacts, 'source'> & {
    readonly request: Pick<GateRequest, 'kind' | 'requestedBy'>;
  },
  environment: Environment,
  answers: Answers,
): { names: ReadonlySet<string> } | Refused {
  if (!environment.approval.notAuthor) return { names: new Set() };
  // Who wrote the code was asked when it was promoted; a rollback needs a second person beside who asks for it.
  if (request.kind === 'rollback') return { names: namesOf([request.requestedBy]) };
  if (!source.known) return answers.unknown('who wrote the commit', source);
  if (source.value !== undefined) {
    const { merged } = source.value;
    const written = merged.length > 0 ? merged : [source.value];
    return { names: new Set(written.flatMap((commit) => [...namesOfAuthor(commit)])) };
  }
  return answers.refuse(
    'GATE_UNKNOWN',
    'Expected to learn who wrote the commit, who may not approve it; the repository does not have the commit.',
    'Push the commit, or correct its id.',
  );
}

/**
 * @param commit a commit
 * @returns the names under which the policy may list its author, whom git knows by name and address, and the forge
 *   by login
 */
export function namesOfAuthor({
  author: { name, email },
  authorLogin,
}: ForgeCommit): ReadonlySet<string> {
  const local = email.split('@')[0] ?? '';
  // GitHub's private addresses are <number>+<login>@users.noreply.github.com.
  const login = local.replace(/^\d+\+/, '');
  return namesOf([name, local, login, ...(authorLogin === undefined ? [] : [authorLogin])]);
}

/**
 * @param texts names, logins or parts of addresses of one person or several
 * @returns them in the form in which all of these can be compared
 */
export function namesOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(asName).filter((it) => it !== ''));
}

/**
 * @param text a person's name, login or part of an address
 * @returns it as a name of ours is written, so that all of these can be compared
 */
export function asName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
