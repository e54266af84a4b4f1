import type { CommitSha } from '@waybill/core';
import type { Unknown } from './fact.ts';
import type { PromotionFacts, UndoneDeployment } from './promotion-facts.ts';
import type { DescriptionFacts } from './rollback-facts.ts';

/** An image of the release, as it runs and as it would run; null where one of them has none of this name. */
export interface RollbackImage {
  readonly name: string;
  readonly now: string | null;
  readonly then: string | null;
}

/** What a rollback means beyond the values that it writes: for people who decide about it. */
export interface RollbackStory {
  readonly commit: CommitSha;
  /** The deployments that are taken back, the newest first. */
  readonly undone: readonly UndoneDeployment[];
  /** How many commits are taken back; null where the application's repository does not say. */
  readonly commits: number | null;
  readonly commitsUnknown: string | null;
  /** Every image of the release: a rollback moves all of them together. */
  readonly images: readonly RollbackImage[];
  /** Whose checks count: the target's own; null where they are not known. */
  readonly description: DescriptionFacts | null;
  /** The schema now, which stays, and the one on which the target ran; null where no record says so. */
  readonly schema: { readonly now: string | null; readonly target: string | null };
}

/**
 * @param facts what was learned
 * @returns what a rollback takes back, moves and is checked by; undefined for a promotion, or without a target
 */
export function rollbackStory(facts: PromotionFacts): RollbackStory | undefined {
  const { rollback, distance, description, schema } = facts;
  if (rollback?.known !== true) return undefined;
  const { target, undone } = rollback.value;
  const unread = distance?.known === false ? distance : undefined;
  return {
    commit: target.commit,
    undone,
    commits: distance?.known === true ? distance.value : null,
    commitsUnknown: unread === undefined ? null : unreadable(unread),
    images: imagesOf(facts, target.release.images),
    description: description?.known === true ? description.value : null,
    schema: {
      now: schema?.known === true ? (schema.value.now ?? null) : null,
      target: schema?.known === true ? (schema.value.target ?? null) : null,
    },
  };
}

/**
 * @param story a rollback's
 * @returns it in lines, each with what it is about
 */
export function rollbackLines(story: RollbackStory): readonly (readonly [string, string])[] {
  const { commits, commitsUnknown, undone, images, schema } = story;
  const number =
    commits === null ? `not known: ${commitsUnknown ?? 'nobody counted them'}` : String(commits);
  return [
    ...undone.map(
      ({ deployment, commit, kind, phase }) =>
        ['undone', `${commit} (${kind} ${deployment}, ${phase})`] as const,
    ),
    ['commits', number],
    ...images.map(({ name, now, then }) => ['moves', moved(name, now, then)] as const),
    ['smoke', smokeOf(story)],
    ['schema', schemaOf(schema)],
  ];
}

function moved(name: string, now: string | null, then: string | null): string {
  return now === then
    ? `${name}: stays ${now ?? 'as it is'}`
    : `${name}: ${now ?? 'not there'} → ${then ?? 'not in the target'}`;
}

function smokeOf({ commit, description }: RollbackStory): string {
  if (description === null) return 'not known';
  const { file, from, smoke } = description;
  const where = from === 'waybill' ? ', from its signed waybill' : '';
  return `${file} of ${commit}${where}: ${smoke === undefined ? 'none declared' : smoke.join(', ')}`;
}

function schemaOf({ now, target }: RollbackStory['schema']): string {
  if (now === null) return 'no migration is recorded';
  return now === target
    ? `${now}, as when the target ran`
    : `${now} stays; the target ran on ${target ?? 'a version that no record names'}`;
}

function imagesOf(
  { current }: PromotionFacts,
  target: readonly { readonly name: string; readonly digest: string }[],
): readonly RollbackImage[] {
  const active = current.known ? (current.value.active?.release.images ?? []) : [];
  const names = [...new Set([...target, ...active].map(({ name }) => name))].sort();
  const digestIn = (images: typeof target, name: string): string | null =>
    images.find((image) => image.name === name)?.digest ?? null;
  return names.map((name) => ({
    name,
    now: digestIn(active, name),
    then: digestIn(target, name),
  }));
}

function unreadable({ code }: Unknown): string {
  return `the application's repository does not say (${code})`;
}
