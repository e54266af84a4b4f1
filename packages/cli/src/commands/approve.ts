import { readFile } from 'node:fs/promises';
import { digestSchema, messageOf, Secret, silentProgress, timestamp } from '@waybill/core';
import type { ApprovalKind, Environment, Policy } from '@waybill/config';
import { environmentOf } from '@waybill/config';
import { keySigner, signApproval } from '@waybill/supply-chain';
import { connectPolicy } from '@waybill/stage/policy-connection';
import {
  connectionDetails,
  connectionOptions,
  keptRehearsal,
  withConnections,
} from '../cli-connection.ts';
import type { Call, Command } from '../command.ts';
import { cliError } from '../error-codes.ts';

/** `waybill approve`: a person's word on one plan. */
export const approve: Command = {
  name: 'approve',
  about: 'Sign an approval for a plan.',
  positionals: ['environment', 'plan-hash'],
  options: {
    ...connectionOptions,
    approver: { about: "Your name in the policy's list of approvers.", value: 'NAME' },
    key: {
      about: 'File with your private key (PEM); a kept rehearsal has its own.',
      value: 'FILE',
    },
    comment: { about: 'What you want to have said; kept in the approval.', value: 'TEXT' },
  },
  details: [
    'Look at the plan first (`waybill plan`): the approval is bound to its hash and to nothing else, and expires as the policy says. The key of an approver never belongs to the pipeline.',
    connectionDetails,
  ],
  examples: ['waybill approve production sha256:4ac1… --approver dana --key ~/.waybill/dana.pem'],
  run: async (call) => {
    const [environmentName = '', planHash = ''] = call.positionals;
    const hash = digestSchema.safeParse(planHash);
    if (!hash.success)
      throw usage(
        `the plan's hash must be sha256: and 64 digits, found ${JSON.stringify(planHash)}`,
      );
    return await withConnections(call, silentProgress, async (connections) => {
      const [{ policy }, { application, ops: branches }, forge, ops] = await Promise.all([
        connectPolicy(connections),
        connections.names(),
        connections.opsForge(),
        connections.opsGit(),
      ]);
      const ledgerHead = await ops.readRef(`refs/heads/${branches.ledger}`);
      const environment = environmentOf(policy, environmentName);
      const { given } = environment.approval;
      if (given !== 'signed') {
        throw usage(
          `${environment.name} takes ${placesOfReviews[given]}, not signed documents: approve there`,
        );
      }
      const approver = await approverOf(call, policy, environment);
      const now = Date.now();
      const comment = call.text('comment');
      const envelope = await signApproval(keySigner(await privateKey(call, approver)), {
        application,
        environment: environment.name,
        planHash: hash.data,
        approver,
        at: timestamp({ now: () => now }),
        expiresAt: timestamp({ now: () => now + environment.approval.expiresMilliseconds }),
        ...(comment === undefined ? {} : { comment }),
        ...(ledgerHead === undefined ? {} : { ledgerHead }),
      });
      const subject = { kind: 'plan', hash: hash.data.slice('sha256:'.length) } as const;
      await forge.storeApproval(subject, approver, JSON.stringify(envelope));
      process.stdout.write(`${approver} approved the plan ${hash.data} for ${environment.name}.\n`);
      return 0;
    });
  },
};

/** Where an approval is given that is not signed. */
const placesOfReviews: Readonly<Record<Exclude<ApprovalKind, 'signed'>, string>> = {
  environment: "reviews of the forge's environment by the run that waits for it",
  'pull-request': "reviews of the application's pull request that brought the commit",
  'ops-pull-request': 'reviews of the pull request in the ops repository',
};

async function approverOf(call: Call, policy: Policy, environment: Environment): Promise<string> {
  const named =
    call.text('approver') ?? Object.keys((await keptRehearsal(call))?.approverKeys ?? {})[0];
  const allowed =
    environment.approval.by.length > 0
      ? environment.approval.by
      : policy.approvers.map(({ name }) => name);
  if (named !== undefined && allowed.includes(named)) return named;
  throw usage(
    `--approver must be one of ${allowed.join(', ') || '(the policy has no approvers)'}, found ${named ?? 'none'}`,
  );
}

async function privateKey(call: Call, approver: string): Promise<Secret> {
  const file = call.text('key') ?? (await keptRehearsal(call))?.approverKeys[approver];
  if (file === undefined) throw usage('--key is needed: the file of your private key');
  try {
    return new Secret(await readFile(file, 'utf8'));
  } catch (error) {
    throw usage(`the key file cannot be read: ${messageOf(error)}`);
  }
}

function usage(problem: string): Error {
  return cliError('CLI_USAGE', {
    message: `waybill approve: ${problem}.`,
    remedy: 'See `waybill approve --help`.',
  });
}
