import { randomBytes } from 'node:crypto';
import type { SmokeConfig, TemplateValues } from '@waybill/config';
import {
  silentProgress,
  sleep,
  systemClock,
  type Clock,
  type Progress,
  type Secret,
} from '@waybill/core';
import {
  exchange,
  identityRule,
  judgeIdentity,
  seenIdentity,
  type IdentityRule,
  type SeenIdentity,
} from '@waybill/rollout';
import { runCheck, type CheckContext, type CheckRound } from './check.ts';
import { smokeError } from './error-codes.ts';
import type { CheckReport, IdentityReport, SmokeReport } from './report.ts';
import { Tally } from './tally.ts';

/** What is checked, and where. */
export interface SmokeRun {
  readonly baseUrl: string;
  readonly smoke: SmokeConfig;
  /** The release's values, for `${commit}` and friends; `${nonce}` is added, new in each round. */
  readonly values: TemplateValues;
  readonly signal: AbortSignal;
  readonly progress?: Progress;
  readonly clock?: Clock;
  /** What must not appear in messages and reports. */
  readonly secrets?: readonly (Secret | string)[];
}

interface IdentityRound {
  readonly seen: SeenIdentity;
  readonly silence?: string;
}

const answerTimeout = 10_000;
const shortestAnswerTimeout = 1_000;

/**
 * Runs all checks in rounds, until enough rounds in a row were good and all came from the release; every check is
 * asked in every round, in order, so that the report tells all that is wrong and later checks see what earlier
 * ones wrote. It ends early where the rounds that are left cannot be enough.
 * @param run what is checked, and where
 * @returns the report, passed or not; see `requirePassed`
 * @throws SMOKE_IDENTITY_UNDECLARED, TEMPLATE_INVALID, the signal's reason
 */
export async function runSmoke(run: SmokeRun): Promise<SmokeReport> {
  const { smoke } = run;
  const rule = ruleOf(run);
  const clock = run.clock ?? systemClock;
  const progress = run.progress ?? silentProgress;
  const startedAt = clock.now();
  const endsAt = startedAt + smoke.timeoutMilliseconds;
  const needed = smoke.consecutive;
  const allowed = Math.max(smoke.attempts, needed);
  const checks = new Map(smoke.checks.map((check) => [check.name, new Tally<CheckRound>()]));
  const identity = new Tally<IdentityRound>();
  let rounds = 0;
  let streak = 0;

  for (;;) {
    rounds += 1;
    const context = contextOf(
      run,
      Math.max(shortestAnswerTimeout, Math.min(answerTimeout, endsAt - clock.now())),
    );
    const spoken = await askIdentity(rule, context);
    const ours = spoken.seen.seen === rule.expected;
    identity.add(rounds, spoken, ours);
    let good = ours;
    for (const check of smoke.checks) {
      const round = await runCheck(check, context);
      checks.get(check.name)?.add(rounds, round, round.findings.length === 0);
      good &&= round.findings.length === 0;
    }
    streak = good ? streak + 1 : 0;
    const hopeless = allowed - rounds < needed - streak;
    if (streak >= needed || hopeless || clock.now() >= endsAt) break;
    progress.waiting(
      `${String(needed)} good rounds in a row at ${run.baseUrl}: ${String(streak)} so far${trouble(checks, identity)}`,
    );
    await sleep(
      Math.min(smoke.intervalMilliseconds, Math.max(0, endsAt - clock.now())),
      run.signal,
    );
  }
  return {
    passed: streak >= needed,
    baseUrl: run.baseUrl,
    checks: [...checks].map(([name, tally]) => checkReport(name, tally, rounds - needed)),
    identity: identityReport(identity, rounds - needed),
    rounds,
    consecutive: streak,
    needed,
    durationMilliseconds: clock.now() - startedAt,
  };
}

function ruleOf({ smoke, baseUrl, values }: SmokeRun): IdentityRule {
  if (smoke.identity !== undefined) return identityRule(smoke.identity, baseUrl, values);
  throw smokeError('SMOKE_IDENTITY_UNDECLARED', {
    message:
      'Expected waybill.yaml to say under smoke.identity or ready.identity how an answer proves its release; it does not.',
    remedy:
      'Let the application answer with its commit, and add an identity, such as { json: /commit, equals: "${commit}" }.',
  });
}

function contextOf(
  { baseUrl, values, signal, secrets }: SmokeRun,
  timeoutMilliseconds: number,
): CheckContext {
  const nonce = randomBytes(6).toString('hex');
  return {
    baseUrl,
    values: { ...values, nonce },
    timeoutMilliseconds,
    secrets: secrets ?? [],
    signal,
  };
}

async function askIdentity(
  rule: IdentityRule,
  { timeoutMilliseconds, signal }: CheckContext,
): Promise<IdentityRound> {
  const answer = await exchange({ url: rule.url, timeoutMilliseconds }, signal);
  const nothing = { where: rule.where, expected: rule.expected };
  if (answer.kind === 'silence') return { seen: nothing, silence: answer.detail };
  return { seen: seenIdentity(rule, judgeIdentity(rule, answer)) };
}

function checkReport(name: string, tally: Tally<CheckRound>, settled: number): CheckReport {
  const { passed, round } = tally.verdict(settled);
  return { name, passed, attempts: tally.attempts, passes: tally.passes, ...round };
}

function identityReport(tally: Tally<IdentityRound>, settled: number): IdentityReport {
  const { passed, round } = tally.verdict(settled);
  const silence = round.silence === undefined ? {} : { silence: round.silence };
  return { ...round.seen, passed, passes: tally.passes, ...silence };
}

function trouble(
  checks: ReadonlyMap<string, Tally<CheckRound>>,
  identity: Tally<IdentityRound>,
): string {
  const seen = identity.failedNow;
  const who = seen === undefined ? [] : [`identity ${seen.silence ?? seen.seen.seen ?? 'missing'}`];
  const failed = [...checks].flatMap(([name, tally]) =>
    tally.failedNow === undefined ? [] : [`${name} ${tally.failedNow.found}`],
  );
  const all = [...who, ...failed];
  return all.length === 0 ? '' : ` (${all.slice(0, 3).join('; ')}${all.length > 3 ? '; …' : ''})`;
}
