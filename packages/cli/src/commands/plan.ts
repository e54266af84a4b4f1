import { commitShaSchema, silentProgress, type CommitSha } from '@waybill/core';
import { renderPlanMarkdown, renderPlanText, rollbackStory, waitsUntil } from '@waybill/gate';
import { protectedBranchMissing, type Connections } from '@waybill/stage';
import { askBeforehand } from '@waybill/stage/steps/check-promotion';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Call, Command } from '../command.ts';
import { cliError } from '../error-codes.ts';
import { overrideOptions, overridesOf } from '../override-options.ts';
import { activeCommit, jsonText } from '../records.ts';

/** `waybill plan`: what would happen, and what stands in the way. */
export const plan: Command = {
  name: 'plan',
  about: 'What a promotion would change, and what every gate says.',
  positionals: ['environment'],
  options: {
    ...connectionOptions,
    commit: {
      about: "The commit to promote; the protected branch's head where absent.",
      value: 'SHA',
    },
    rollback: {
      about:
        'Plan a rollback to this target instead: previous, a deployment id, a tag or a commit.',
      value: 'TARGET',
    },
    ...overrideOptions,
    markdown: { about: 'Print Markdown.' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Asks every gate as check-promotion does, with what is known now, and changes nothing. A gate that only waits says until when. The hash is what an approval is bound to; it covers the reasons of overrides. Exit code 1 when a gate refuses.',
    connectionDetails,
  ],
  examples: [
    'waybill plan production',
    'waybill plan production --override-freeze "sign-in is broken for everybody"',
    'waybill plan production --rollback previous',
  ],
  run: async (call) => {
    const [environment = ''] = call.positionals;
    const check = await withConnections(call, silentProgress, async (connections) => {
      const target = call.text('rollback');
      return await askBeforehand(connections, {
        environment,
        kind: target === undefined ? 'promote' : 'rollback',
        commit: await commitOf(call, connections, target === undefined ? undefined : environment),
        target: target ?? 'previous',
        reason: undefined,
        ...overridesOf(call),
      });
    });
    const { facts, ...shown } = check;
    const rollback = rollbackStory(facts) ?? null;
    const found = { ...shown, waitsUntil: waitsUntil(shown.gates) ?? null, rollback };
    if (call.given('json')) process.stdout.write(jsonText(found));
    else
      process.stdout.write(
        call.given('markdown') ? renderPlanMarkdown(check) : renderPlanText(check),
      );
    return check.allowed ? 0 : 1;
  },
};

async function commitOf(
  call: Call,
  connections: Connections,
  rolledBack: string | undefined,
): Promise<CommitSha> {
  const given = call.text('commit');
  if (given === undefined) {
    const isAway =
      rolledBack !== undefined && (await connections.names()).unreachable !== undefined;
    if (isAway) return await activeCommit(connections, rolledBack);
    const { head, config } = await connections.protectedConfig();
    if (head !== undefined) return head;
    throw protectedBranchMissing(config.branch, (await connections.applicationGit()).url);
  }
  const parsed = commitShaSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw cliError('CLI_USAGE', {
    message: `Expected --commit to be a full commit id, found ${JSON.stringify(given)}.`,
    remedy: 'Give all 40 digits: `git rev-parse HEAD`.',
  });
}
