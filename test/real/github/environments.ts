import { parsePolicy, type ApplicationConfig, type Policy } from '@waybill/config';
import { startEnvironment, type RunningEnvironment } from '@waybill/cli/rehearsal/environment';
import { openFront, publishDocument, type Front } from '@waybill/cli/rehearsal/front';
import type { TargetStatus } from '@waybill/rollout';
import { stringify } from 'yaml';
import { exampleFolder } from './example.ts';

/** Staging and production, each with its own database, run what the ops repository says. */
export interface Environments {
  readonly policy: Policy;
  /** The text of waybill-policy.yaml. */
  readonly policyText: string;
  /** Starts what runs them; the ops repository has to be there. */
  start(options: StartOptions): Promise<void>;
  /** What an environment runs, as its own status document says. */
  status(name: string): TargetStatus | undefined;
  has(name: string): boolean;
  url(name: string): string;
  /**
   * One address for the databases of all environments: act gives every job the same secrets. From now on it is
   * that of this environment.
   */
  pointDatabaseAt(name: string): void;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

/** What running them needs. */
export interface StartOptions {
  readonly config: ApplicationConfig;
  /** The bare repository. */
  readonly opsRepository: string;
  readonly folder: string;
  readonly signal: AbortSignal;
}

const names = ['staging', 'production'] as const;

/**
 * Opens the addresses of the environments, and writes the policy that names them.
 * @param signers the public keys: whose signatures on releases count, and who signs records of deployments
 */
export async function openEnvironments(signers: {
  readonly release: string;
  readonly deployments: string;
}): Promise<Environments> {
  const fronts = new Map<string, Front>();
  const running = new Map<string, RunningEnvironment>();
  const closing: (() => Promise<void>)[] = [];
  const database = await openFront();
  closing.push(() => database.close());
  const written = [];
  for (const name of names) {
    const front = await openFront();
    const status = await publishDocument(() => running.get(name)?.status());
    closing.push(
      () => front.close(),
      () => status.close(),
    );
    fronts.set(name, front);
    written.push(environment(name, front.port, status.url));
  }
  const policyText = stringify({
    version: 1,
    environments: written,
    signers: [{ name: 'release', key: signers.release }],
    ledger: {
      signers: [
        { name: 'release', key: signers.release },
        { name: 'deployments', key: signers.deployments, environments: [...names] },
      ],
    },
  });
  const policy = parsePolicy(policyText, 'waybill-policy.yaml');
  return {
    policy,
    policyText,
    start: async (options) => {
      for (const each of policy.environments) {
        const front = fronts.get(each.name);
        if (front === undefined) throw new TypeError(`no address of ${each.name}`);
        const started = await startEnvironment({
          environment: each,
          front,
          source: exampleFolder,
          ...options,
        });
        running.set(each.name, started);
        closing.push(() => started.stop());
      }
    },
    status: (name) => running.get(name)?.status(),
    has: (name) => running.has(name),
    url: (name) => `http://127.0.0.1:${String(fronts.get(name)?.port)}`,
    pointDatabaseAt: (name) => {
      const url = running.get(name)?.commandEnvironment['DATABASE_URL'];
      if (url === undefined) throw new TypeError(`${name} has no database`);
      database.route(Number(new URL(url).port));
    },
    databaseUrl: `postgres://postgres:postgres@127.0.0.1:${String(database.port)}/postgres`,
    close: async () => {
      for (const close of closing.reverse()) await close();
    },
  };
}

function environment(name: (typeof names)[number], port: number, status: string): object {
  return {
    name,
    url: `http://127.0.0.1:${String(port)}`,
    target: { kind: 'http', status },
    'desired-state': [
      {
        file: `${name}/deploy.env`,
        format: 'dotenv',
        images: { app: 'APP_IMAGE', migrator: 'MIGRATOR_IMAGE' },
      },
    ],
    checks: ['Verify'],
    ...(name === 'production' ? { approval: { required: 1, given: 'environment' } } : {}),
  };
}
