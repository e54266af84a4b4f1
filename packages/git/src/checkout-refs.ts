import { commitShaSchema, type CommitSha } from '@waybill/core';
import { linesOf, type AskCheckout, type CheckoutPlace } from './checkout-place.ts';

/** A tag, and the commit that it leads to. */
export interface TagHead {
  readonly name: string;
  readonly commit: CommitSha;
}

/** @returns the commit that a reference means to git in the checkout; undefined where it means none */
export async function resolveIn(
  ask: AskCheckout,
  reference: string,
): Promise<CommitSha | undefined> {
  if (reference.startsWith('-')) return undefined;
  const answer = await ask('rev-parse', '--verify', '--quiet', `${reference}^{commit}`);
  return commitShaSchema.safeParse(linesOf(answer)[0]).data;
}

/** @returns the remote's default branch as the checkout knows it */
export async function defaultBranchIn(
  ask: AskCheckout,
  { remote }: CheckoutPlace,
): Promise<string | undefined> {
  if (remote === undefined) return undefined;
  const answer = await ask('symbolic-ref', '--quiet', `refs/remotes/${remote}/HEAD`);
  const prefix = `refs/remotes/${remote}/`;
  const target = linesOf(answer)[0];
  return target?.startsWith(prefix) === true ? target.slice(prefix.length) : undefined;
}

/** @returns where a branch of the remote was at the last fetch; one of its own, where there is no remote */
export async function branchIn(
  ask: AskCheckout,
  { remote }: CheckoutPlace,
  name: string,
): Promise<CommitSha | undefined> {
  return await resolveIn(
    ask,
    remote === undefined ? `refs/heads/${name}` : `refs/remotes/${remote}/${name}`,
  );
}

/** @returns the tags that the checkout has */
export async function tagsIn(ask: AskCheckout): Promise<readonly TagHead[]> {
  const format = '--format=%(objectname)%09%(refname)%00%(*objectname)%09%(refname)^{}';
  const answer = await ask('for-each-ref', format, 'refs/tags/');
  const lines = linesOf(answer).flatMap((line) => line.split('\0'));
  return tagsOf(lines.filter((line) => !line.startsWith('\t')));
}

/** @returns the tags of `<id> TAB refs/tags/<name>`, and for an annotated one a second line `…^{}` with what it leads to. */
export function tagsOf(lines: readonly string[]): readonly TagHead[] {
  const tags = new Map<string, CommitSha>();
  for (const line of lines) {
    const match = /^([0-9a-f]{40})\trefs\/tags\/(.+?)(\^\{\})?$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined)
      tags.set(match[2], commitShaSchema.parse(match[1]));
  }
  return [...tags].map(([name, commit]) => ({ name, commit }));
}

/** @returns the default branch in the answer of `git ls-remote --symref origin HEAD` */
export function headOf(lines: readonly string[]): string | undefined {
  return lines
    .map((line) => /^ref: refs\/heads\/(\S+)\tHEAD$/.exec(line)?.[1])
    .find((it) => it !== undefined);
}
