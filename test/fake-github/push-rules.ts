import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judge, noCommit, recordSuite, type RefChange, type Verdict } from './protection.ts';
import type { PushCommand } from './push-protocol.ts';
import { followRefs, withPull, type Pusher } from './ref-changes.ts';
import type { RepositoryState } from './state.ts';
import { fullNameOf, type World } from './world.ts';

/** Says which of a push's changes are forced or bring merges, and refuses what a file forbids. */
export const preReceive = `#!/bin/sh
none=${noCommit}
index=0
refused=0
while read -r before after ref; do
  forced=0
  merges=0
  if [ "$before" != $none ] && [ "$after" != $none ]; then
    git merge-base --is-ancestor "$before" "$after" 2>/dev/null || forced=1
    [ -z "$(git rev-list --merges -n1 "$before..$after")" ] || merges=1
  fi
  echo "$forced $merges" >>"$FAKE_GITHUB_PUSH/seen"
  if [ -f "$FAKE_GITHUB_PUSH/$index.$forced$merges" ]; then
    cat "$FAKE_GITHUB_PUSH/$index.$forced$merges" >&2
    refused=1
  fi
  index=$((index + 1))
done
exit $refused
`;

/** For each change that the rules refuse: a file, named by what the hook finds, with what the pusher is told. */
export async function writeRefusals(
  world: World,
  repository: RepositoryState,
  pusher: Pusher,
  commands: readonly PushCommand[],
  folder: string,
): Promise<void> {
  for (const [index, command] of commands.entries()) {
    for (const forced of [false, true]) {
      for (const merges of [false, true]) {
        const change = withPull(repository, { ...command, forced, merges });
        const verdict = judge(repository, change, pusher);
        if (verdict.result !== 'fail') continue;
        const file = join(folder, `${index}.${Number(forced)}${Number(merges)}`);
        await writeFile(file, refusalText(world, repository, change, verdict));
      }
    }
  }
}

function refusalText(
  world: World,
  repository: RepositoryState,
  { ref }: RefChange,
  { messages, byClassic }: Verdict,
): string {
  if (byClassic) {
    const lines = messages.map((message) => `error: ${message}`);
    return [`error: GH006: Protected branch update failed for ${ref}.`, ...lines, ''].join('\n');
  }
  const rules = `${world.site.url}/${fullNameOf(repository)}/rules?ref=${encodeURIComponent(ref)}`;
  return [
    `error: GH013: Repository rule violations found for ${ref}.`,
    `Review all repository rules at ${rules}`,
    '',
    ...messages.flatMap((message) => [`- ${message}`, '']),
    '',
  ].join('\n');
}

/** Keeps a rule suite for each change that landed or was refused. @returns whether classic protection refused */
export async function recordPush(
  world: World,
  repository: RepositoryState,
  pusher: Pusher,
  commands: readonly PushCommand[],
  folder: string,
): Promise<boolean> {
  const seen = (await readFile(join(folder, 'seen'), 'utf8').catch(() => '')).split('\n');
  const refs = await world.git(repository).refs();
  let byClassic = false;
  for (const [index, command] of commands.entries()) {
    const [forced, merges] = (seen[index] ?? '').split(' ');
    if (forced === undefined || forced === '') continue;
    const facts = { ...command, forced: forced === '1', merges: merges === '1' };
    const change = withPull(repository, facts);
    const verdict = judge(repository, change, pusher);
    byClassic ||= verdict.byClassic;
    const landed = (refs.get(command.ref) ?? noCommit) === command.after;
    if (landed || verdict.result === 'fail') {
      recordSuite(world, repository, change, pusher.login, verdict);
    }
  }
  await followRefs(world, pusher.login);
  return byClassic;
}
