import { commitShaSchema, silentProgress, type CommitSha, type Progress } from '@waybill/core';
import {
  archivedRecords,
  verifyAnchors,
  verifyHistory,
  verifyLedger,
  type Anchor,
  type AnchorVerification,
  type HistoryVerification,
  type LedgerProblem,
  type LedgerVerification,
} from '@waybill/ledger';
import type { Connections } from '@waybill/stage';
import { ledgerAnchors } from '@waybill/stage/ledger-anchors';
import { ledgerTrust } from '@waybill/stage/ledger-trust';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Call, Command } from '../command.ts';
import { cliError } from '../error-codes.ts';
import { shownOnErrors } from '../shown-progress.ts';

/** How many commits of the ledger's branch are looked at where nobody says. */
const usualCommits = 1000;
const mostCommits = 1_000_000;

/** `waybill ledger verify`: can the records be believed. */
export const ledgerVerify: Command = {
  name: 'ledger verify',
  about: 'Prove that every record of the ledger is legal, signed, unbroken and still there.',
  positionals: [],
  options: {
    ...connectionOptions,
    history: {
      about: `How many commits of the ledger are looked at for what is gone; ${String(usualCommits)} where absent.`,
      value: 'COUNT',
    },
    anchor: {
      about: 'Compare the ledger with the heads that waybills, approvals and desired state embed.',
    },
    'anchor-commit': {
      about: 'A head of the ledger that you wrote down; its history must hold it.',
      value: 'SHA',
    },
    json: { about: 'Print JSON.' },
  },
  details: [
    "Checks each record's form, the chain of its transitions, their legality by the table, their evidence, their signatures by the policy of now, and that pointers and locks agree with the records; then that whatever earlier commits of the ledger recorded is still there. Exit code 1 when anything does not hold.",
    'Whoever holds a key that counts, and may push over the branch, can write another ledger in which all of that holds. `--anchor` finds it: documents outside the ledger say which head it had.',
    connectionDetails,
  ],
  examples: [
    'waybill ledger verify',
    'waybill ledger verify --anchor',
    'waybill ledger verify --anchor-commit 4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  ],
  run: async (call) => {
    const progress = call.given('json') ? silentProgress : shownOnErrors;
    const question = questionOf(call);
    const result = await withConnections(call, progress, async (connections) =>
      verify(connections, question, progress),
    );
    const problems = problemsOf(result);
    process.stdout.write(call.given('json') ? jsonOf(result) : textOf(result));
    return problems.length === 0 && !provesNothing(result) ? 0 : 1;
  },
};

interface Question {
  readonly history: number;
  readonly anchor: boolean;
  readonly given: CommitSha | undefined;
}

interface Result {
  /** Undefined where there is no ledger. */
  readonly verification: LedgerVerification | undefined;
  readonly history: HistoryVerification | undefined;
  /** Undefined where nobody asked. */
  readonly anchors: AnchorVerification | undefined;
}

function questionOf(call: Call): Question {
  const history = call.text('history') ?? String(usualCommits);
  if (!/^[1-9][0-9]{0,6}$/.test(history) || Number(history) > mostCommits) {
    throw usage(`--history must be a number from 1 to ${String(mostCommits)}, found ${history}`);
  }
  const text = call.text('anchor-commit');
  const given = commitShaSchema.safeParse(text);
  if (text !== undefined && !given.success) {
    throw usage(`--anchor-commit must be a commit of 40 digits, found ${text.slice(0, 80)}`);
  }
  return {
    history: Number(history),
    anchor: call.given('anchor'),
    given: given.success ? given.data : undefined,
  };
}

async function verify(
  connections: Connections,
  question: Question,
  progress: Progress,
): Promise<Result> {
  const [repository, { ops }, trust] = await Promise.all([
    connections.opsGit(),
    connections.names(),
    ledgerTrust(connections),
  ]);
  const { signal } = connections.settings;
  const head = await repository.readRef(`refs/heads/${ops.ledger}`);
  const verification =
    head === undefined ? undefined : await verifyLedger(repository, head, trust, progress);
  const believed = trust === undefined ? {} : { trust };
  const source = { repository, branch: ops.ledger, ...believed };
  const history =
    head === undefined
      ? undefined
      : await verifyHistory(repository, head, {
          ...{ limit: question.history, signal, progress, ...believed },
          frozen: archivedRecords({ ...source, at: head }),
        });
  const anchors = anchorsOf(connections, question, verification);
  const compared =
    anchors === undefined
      ? undefined
      : await verifyAnchors(repository, head, anchors, { signal, progress });
  return { verification, history, anchors: compared };
}

function anchorsOf(
  connections: Connections,
  { anchor, given }: Question,
  verification: LedgerVerification | undefined,
): AsyncIterable<Anchor> | undefined {
  if (!anchor && given === undefined) return undefined;
  return (async function* collect(): AsyncGenerator<Anchor> {
    if (given !== undefined) {
      yield { kind: 'given', document: 'the head that you wrote down', head: given };
    }
    if (anchor) yield* ledgerAnchors(connections, verification?.records.releases ?? []);
  })();
}

function problemsOf({ verification, history, anchors }: Result): readonly LedgerProblem[] {
  return [verification, history, anchors].flatMap((part) => part?.problems ?? []);
}

/** Somebody asked what stands outside, and nothing does: that is no answer. */
function provesNothing({ verification, anchors }: Result): boolean {
  if (anchors === undefined || verification === undefined) return false;
  return Object.values(anchors.checked).every((count) => count === 0);
}

function jsonOf(result: Result): string {
  const { verification, history, anchors } = result;
  const value = {
    head: verification?.head ?? null,
    problems: problemsOf(result),
    history:
      history === undefined ? null : { commits: history.commits, complete: history.complete },
    anchors: anchors === undefined ? null : anchors.checked,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function textOf(result: Result): string {
  const problems = problemsOf(result);
  const lines = problems.map(({ path, code, message }) => `${path}: [${code}] ${message}`);
  return [
    ...lines,
    ...recordsText(result, problems.length),
    ...historyText(result),
    ...anchorsText(result),
    '',
  ].join('\n');
}

function recordsText({ verification }: Result, problems: number): readonly string[] {
  if (verification?.head === undefined) return ['There is no ledger yet.'];
  const { head, records } = verification;
  const { releases, deployments, environments, locks } = records;
  const counted = `${String(releases.length)} releases, ${String(deployments.length)} deployments, ${String(environments.length)} environments, ${String(locks.length)} locks`;
  const verdict = problems === 0 ? 'The ledger holds' : `${String(problems)} problem(s)`;
  const { frozen } = verification;
  const cold =
    frozen.packs === 0
      ? ''
      : `; frozen: ${String(frozen.releases)} releases and ${String(frozen.deployments)} deployments in ${String(frozen.packs)} packs`;
  return [`${verdict} at ${head}: ${counted}${cold}.`];
}

function historyText({ history }: Result): readonly string[] {
  if (history === undefined) return [];
  const count = `${String(history.commits)} commits`;
  return [
    history.complete
      ? `Its whole history was looked at: ${count}.`
      : `Its last ${count} were looked at; --history looks further back.`,
  ];
}

function anchorsText(result: Result): readonly string[] {
  const { anchors } = result;
  if (anchors === undefined) return [];
  if (provesNothing(result)) {
    return ['Nothing outside the ledger says which head it had: there was nothing to compare.'];
  }
  const { waybill, approval, 'desired-state': desired, given } = anchors.checked;
  const asked = given === 0 ? '' : ', and the head that you wrote down';
  return [
    `Compared with ${String(waybill)} waybills, ${String(approval)} approvals, ${String(desired)} desired-state commits${asked}: ${String(anchors.problems.length)} contradict it.`,
  ];
}

function usage(problem: string): Error {
  return cliError('CLI_USAGE', {
    message: `waybill ledger verify: ${problem}.`,
    remedy: 'See `waybill ledger verify --help`.',
  });
}
