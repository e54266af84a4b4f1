import { exhausted } from '@waybill/core';
import { archiveBranch } from '@waybill/ledger';
import { releaseEnvironment } from '../init/caller-form.ts';
import { automaticRollbackFindings } from './automatic-rollback.ts';
import { branchFindings } from './branch-findings.ts';
import { call, settingsPage } from './calls.ts';
import { environmentFindings } from './environment-findings.ts';
import { finding, type Finding } from './finding.ts';
import { learn } from './learn.ts';
import type { DoctorPorts, DoctorSubject, SecretNames } from './ports.ts';
import { tagFindings } from './tag-findings.ts';
import { recordBranchFindings } from './record-branch-findings.ts';

/** What writes desired state, ledger or releases: never a secret of the repository (design, law 3). */
const writingSecrets = [
  'OPS_TOKEN',
  'OPS_APP_KEY',
  'SIGNING_KEY',
  'SIGNING_KEY_PASSWORD',
  'LEDGER_KEY',
  'LEDGER_KEY_PASSWORD',
  'COMMIT_SIGNING_KEY',
  'COMMIT_SIGNING_KEY_PASSWORD',
  'REGISTRY_PASSWORD',
];

/**
 * Compares what the forge says with what the policy asks, and says what puts it right. It writes nothing.
 * @param ports where facts are learned
 * @param subject the application and its policy
 * @returns what was found: environments, the protected branch, secrets, the ledger, tags of images, the way back
 */
export async function examine(
  ports: DoctorPorts,
  subject: DoctorSubject,
): Promise<readonly Finding[]> {
  const found = await Promise.all([
    ...environmentNames(subject).map((name) => environment(ports, subject, name)),
    protectedBranch(ports, subject),
    secrets(ports),
    ledger(ports, subject),
    tagFindings(ports, subject),
    automaticRollbackFindings(ports, subject),
  ]);
  return found.flat();
}

/**
 * Those that take commits of the protected branch alone: one that says `from: any` has ledger and desired state of its
 * own, so that runs of any branch may have its credentials.
 */
function environmentNames({ policy: { environments } }: DoctorSubject): readonly string[] {
  const guarded = environments.filter(({ from }) => from === 'protected');
  return [...new Set([releaseEnvironment, ...guarded.map(({ name }) => name)])];
}

async function environment(
  { application, signal }: DoctorPorts,
  { config, policy }: DoctorSubject,
  name: string,
): Promise<readonly Finding[]> {
  const { place } = application;
  const own = policy.environments.find((one) => one.name === name);
  return await learn(`environment ${name}`, signal, async () =>
    environmentFindings(
      {
        name,
        branch: config.branch,
        ...(own === undefined ? {} : { policy: own }),
        ...(place === undefined ? {} : { place }),
      },
      await application.forge.environment(name),
    ),
  );
}

async function protectedBranch(
  { application, signal }: DoctorPorts,
  { config, policy }: DoctorSubject,
): Promise<readonly Finding[]> {
  const { forge, place } = application;
  const title = `branch ${config.branch}`;
  const promoted = policy.environments.filter(({ from }) => from === 'protected');
  return await learn(title, signal, async () =>
    branchFindings(
      {
        title,
        branch: config.branch,
        rules: [...new Set(promoted.flatMap(({ protection }) => protection.rules))],
        checks: [...new Set(promoted.flatMap(({ checks }) => checks))],
        ...(place === undefined ? {} : { place }),
      },
      await forge.branch(config.branch),
    ),
  );
}

/** The ledger's branch, and that of its frozen records: what is on them must never be taken back. */
async function ledger(
  { ops, signal }: DoctorPorts,
  { config }: DoctorSubject,
): Promise<readonly Finding[]> {
  const { place } = ops;
  const { ledger: branch } = config.ops;
  const branches = [
    { title: `ledger ${branch} of the ops repository`, branch },
    ...[archiveBranch(branch, config.application)].map((archive) => ({
      title: `archive ${archive} of the ops repository`,
      branch: archive,
    })),
  ];
  const found = await Promise.all(
    branches.map((one) =>
      learn(one.title, signal, async () => {
        const forge = await ops.forge();
        const subject = { ...one, ledger: branch, ...(place === undefined ? {} : { place }) };
        const [rules, facts] = await Promise.all([
          forge.nameRules(one.branch),
          forge.branch(one.branch),
        ]);
        return recordBranchFindings(subject, rules, facts);
      }),
    ),
  );
  return found.flat();
}

async function secrets({ application, signal }: DoctorPorts): Promise<readonly Finding[]> {
  const title = 'secrets of the repository';
  return await learn(title, signal, async () => [
    secretFinding(title, application.place, await application.secretNames()),
  ]);
}

function secretFinding(
  title: string,
  place: DoctorPorts['application']['place'],
  found: SecretNames,
): Finding {
  switch (found.kind) {
    case 'not-supported':
      return finding(title, 'ok', `Nothing to set: ${found.reason}.`);
    case 'unseen':
      return finding(
        title,
        'unknown',
        `Their names cannot be seen (${found.reason}); ${writingSecrets.join(', ')} may not be among them.`,
        place === undefined ? [] : [call(place, 'GET', 'actions/secrets')],
      );
    case 'names': {
      const wrong = found.names.filter((name) => writingSecrets.includes(name.toUpperCase()));
      if (wrong.length === 0) return finding(title, 'ok', 'None of them writes.');
      return finding(
        title,
        'problem',
        `${wrong.join(', ')}: every branch's workflows can read ${wrong.length === 1 ? 'it' : 'them'}; what writes belongs into environments that admit the protected branch alone.`,
        place === undefined
          ? []
          : [
              settingsPage(
                place,
                'secrets/actions',
                'move to the environments, and replace the value',
              ),
            ],
      );
    }
    default:
      return exhausted(found, 'the names of secrets');
  }
}
