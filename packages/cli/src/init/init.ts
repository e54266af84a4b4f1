import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseApplicationConfig,
  parsePolicy,
  policyOf,
  type ApplicationConfig,
  type Policy,
} from '@waybill/config';
import type { Call, Command } from '../command.ts';
import { cliError } from '../error-codes.ts';
import { version } from '../version.ts';
import { serverVariants, type CallerRequest, type ServerVariant } from './caller-form.ts';
import { callerWorkflows } from './caller-workflows.ts';
import { compareFiles, differences, writeFiles, type FileComparison } from './compare-files.ts';
import { nextSteps } from './next-steps.ts';
import { smallestApplication } from './smallest-application.ts';
import { ownWaybillReference, parseWaybillReference } from './waybill-reference.ts';

/** `waybill init`: the caller's workflows. */
export const init: Command = {
  name: 'init',
  about: 'Write the workflows of this application into .github/workflows.',
  positionals: [],
  options: {
    config: { about: 'Path of waybill.yaml in the repository.', value: 'PATH' },
    policy: {
      about: "The ops repository's waybill-policy.yaml, where waybill.yaml has no policy.",
      value: 'FILE',
    },
    uses: {
      about: 'Which Waybill: a full commit id, and what people call it.',
      value: 'OWNER/NAME@SHA[#VERSION]',
    },
    reusable: { about: "Call Waybill's own workflows in the place of jobs of your own." },
    variant: {
      about: `For which servers: ${serverVariants.join(', ')}; \`compatible\` leaves out what Enterprise Server, Gitea and act do not know (\`environment.deployment\`).`,
      value: 'NAME',
    },
    check: { about: 'Write nothing; exit code 1 where a file is missing or differs.' },
    print: { about: 'Write nothing; print the files.' },
    force: { about: 'Write over files that differ.' },
    example: { about: 'Print the smallest waybill.yaml to start from.' },
  },
  details: [
    'A pull request verifies. A push to the protected branch is released, then goes to each environment of the policy in turn; a dispatch rolls back. Before a job names an environment, another one without a credential that writes has shown the plan and its hash.',
    'Secrets are passed by name. What writes desired state, ledger or images lies in environments that admit the protected branch alone; `waybill doctor` says whether it does.',
    'A file that exists and differs is not touched without --force; run again, it writes nothing.',
  ],
  examples: [
    'waybill init --uses your-org/waybill@<40 digits>#v0.1.0',
    'waybill init --check',
    'waybill init --example > waybill.yaml',
  ],
  run: async (call) => {
    if (call.given('example')) {
      process.stdout.write(smallestApplication);
      return 0;
    }
    return await initialize(call, process.cwd());
  },
};

/**
 * @param call what the command was called with
 * @param root the root of the application's repository
 * @returns the exit code: 0 written or as it should be, 1 where `--check` finds a difference
 * @throws INIT_* where the files cannot follow from what is there, CONFIG_*, CLI_USAGE
 */
export async function initialize(call: Call, root: string): Promise<number> {
  if (!existsSync(join(root, '.git')) && !call.given('print') && !call.given('check')) {
    throw cliError('INIT_NOT_A_REPOSITORY', {
      message: 'Expected the current folder to be the root of a git repository, found no .git.',
      remedy:
        'Change to the root of the application’s checkout, or look at the files with `--print`.',
    });
  }
  const request = await requestOf(call, root);
  const files = await compareFiles(root, callerWorkflows(request));
  if (call.given('print')) {
    process.stdout.write(files.map(({ path, text }) => `# ${path}\n${text}`).join('\n'));
    return 0;
  }
  if (call.given('check')) return check(files);
  const different = files.filter(({ state }) => state === 'different');
  if (different.length > 0 && !call.given('force')) throw differ(different);
  const written = files.filter(({ state }) => state !== 'same');
  await writeFiles(root, written);
  process.stdout.write(
    [
      ...(written.length === 0 ? ['Every workflow is there already; nothing was written.'] : []),
      ...written.map(({ path }) => `Wrote ${path}`),
      '',
      'Left to do:',
      ...nextSteps(request).map((line) => `  - ${line}`),
      '',
    ].join('\n'),
  );
  return 0;
}

function check(files: readonly FileComparison[]): number {
  const wrong = files.filter(({ state }) => state !== 'same');
  if (wrong.length === 0) {
    process.stdout.write(
      `${String(files.length)} workflows are as \`waybill init\` writes them.\n`,
    );
    return 0;
  }
  for (const file of wrong) {
    process.stdout.write(
      file.state === 'missing'
        ? `${file.path} is missing.\n`
        : `${file.path} differs:\n${differences(file).join('\n')}\n`,
    );
  }
  return 1;
}

function differ(files: readonly FileComparison[]): Error {
  const shown = files.map((file) => `${file.path}:\n${differences(file).join('\n')}`);
  return cliError('INIT_FILE_DIFFERS', {
    message: `Expected no other workflow under these names, found ${String(files.length)} that differ (- there, + to be written).\n${shown.join('\n')}`,
    remedy: 'Write over them with `--force`, or rename yours; nothing was written.',
    facts: { files: files.map(({ path }) => path) },
  });
}

async function requestOf(call: Call, root: string): Promise<CallerRequest> {
  const configPath = call.text('config') ?? 'waybill.yaml';
  const config = await readConfig(root, configPath);
  const uses = call.text('uses');
  return {
    form: call.given('reusable') ? 'reusable' : 'own-jobs',
    variant: variantOf(call),
    config,
    configPath,
    policy: await readPolicy(call, config),
    uses:
      uses === undefined
        ? await ownWaybillReference(import.meta.dirname, `v${version}`, call.signal)
        : parseWaybillReference(uses),
  };
}

async function readConfig(root: string, path: string): Promise<ApplicationConfig> {
  if (!existsSync(join(root, path))) {
    throw cliError('INIT_CONFIG_MISSING', {
      message: `Expected ${path} in the current folder, found no such file: environments, their order and the protected branch come from it.`,
      remedy:
        'Start from the smallest one, `waybill init --example > waybill.yaml`, or name its path with `--config`.',
      facts: { file: path },
    });
  }
  return parseApplicationConfig(await readFile(join(root, path), 'utf8'), path);
}

async function readPolicy(call: Call, config: ApplicationConfig): Promise<Policy> {
  const file = call.text('policy');
  if (file !== undefined) {
    return parsePolicy(existsSync(file) ? await readFile(file, 'utf8') : undefined, file);
  }
  const policy = policyOf(config);
  if (policy !== undefined) return policy;
  throw cliError('INIT_POLICY_MISSING', {
    message: 'Expected a policy in waybill.yaml, found none: it says which environments there are.',
    remedy:
      "Name the ops repository's file with `--policy FILE`, or add `policy` to waybill.yaml; `waybill init --example` shows one.",
  });
}

function variantOf(call: Call): ServerVariant {
  const given = call.text('variant') ?? 'github';
  const found = serverVariants.find((variant) => variant === given);
  if (found !== undefined) return found;
  throw cliError('CLI_USAGE', {
    message: `Expected --variant to be one of ${serverVariants.join(', ')}; found ${JSON.stringify(given.slice(0, 100))}.`,
    remedy: 'See `waybill init --help`.',
  });
}
