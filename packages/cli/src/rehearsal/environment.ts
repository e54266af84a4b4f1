import { mkdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import {
  expandTemplate,
  type ApplicationConfig,
  type Environment,
  type RehearsalService,
  type TemplateValues,
} from '@waybill/config';
import type { TargetStatus } from '@waybill/rollout';
import { toolEnvironment } from '@waybill/process';
import { withDeadline, sleep } from '@waybill/core';
import { cliError } from '../error-codes.ts';
import type { Front } from './front.ts';
import { startReconciler } from './reconciler.ts';
import {
  awaitListening,
  freePort,
  lastWords,
  startProcess,
  type RunningProcess,
} from './service.ts';

/** One environment on this machine: its services, and the reconciler that runs the application. */
export interface RunningEnvironment {
  readonly name: string;
  readonly url: string;
  readonly status: () => TargetStatus | undefined;
  /** The environment variables that the application's commands get here, such as DATABASE_URL. */
  readonly commandEnvironment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** What an environment is started with. */
export interface EnvironmentOptions {
  readonly environment: Environment;
  readonly config: ApplicationConfig;
  readonly front: Front;
  /** Services run in the user's own folder, where what they need is installed. */
  readonly source: string;
  readonly folder: string;
  readonly opsRepository: string;
  readonly signal: AbortSignal;
}

/**
 * Starts an environment: services first, then the reconciler.
 * @throws REHEARSAL_SERVICE_FAILED; what was started is ended before
 */
export async function startEnvironment(options: EnvironmentOptions): Promise<RunningEnvironment> {
  const { environment, config, front } = options;
  const own = join(options.folder, 'environments', environment.name);
  await mkdir(join(own, 'images'), { recursive: true });
  const services: RunningProcess[] = [];
  const stopServices = async (): Promise<void> => {
    for (const service of [...services].reverse()) await service.stop();
  };
  try {
    const values = await startServices(options, own, services);
    const applicationEnvironment = (port: number): Record<string, string> =>
      expandAll(config.rehearsal.env, { ...values, port: String(port) });
    const reconciler = startReconciler({
      opsRepository: options.opsRepository,
      branch: config.ops.branch,
      environment,
      config,
      front,
      folder: join(own, 'images'),
      processEnvironment: (port) => ({ ...nodeEnvironment(), ...applicationEnvironment(port) }),
      signal: options.signal,
    });
    return {
      name: environment.name,
      url: environment.url,
      status: reconciler.status,
      commandEnvironment: { ...nodeEnvironment(), ...applicationEnvironment(front.port) },
      stop: async () => {
        await reconciler.stop();
        await stopServices();
      },
    };
  } catch (error) {
    await stopServices();
    throw error;
  }
}

async function startServices(
  options: EnvironmentOptions,
  own: string,
  services: RunningProcess[],
): Promise<TemplateValues> {
  const { config, environment } = options;
  const ports: Record<string, string> = {};
  for (const service of config.rehearsal.services)
    ports[`port:${service.name}`] = String(await freePort());
  const values = {
    ...ports,
    application: config.application,
    environment: environment.name,
    source: options.source,
    folder: own,
  };
  for (const service of config.rehearsal.services) {
    const port = ports[`port:${service.name}`] ?? '';
    const ownFolder = join(own, service.name);
    await mkdir(ownFolder, { recursive: true });
    const serviceValues = { ...values, port, folder: ownFolder };
    const [tool, ...args] = service.command.map((word) => expandTemplate(word, serviceValues));
    if (tool === undefined) throw new TypeError('a command without a program was parsed');
    const process = startProcess([tool, ...args], options.source, {
      ...nodeEnvironment(),
      ...expandAll(service.env, serviceValues),
    });
    services.push(process);
    await awaitService(service, process, serviceValues, options.signal);
  }
  return values;
}

async function awaitService(
  service: RehearsalService,
  process: RunningProcess,
  values: TemplateValues,
  signal: AbortSignal,
): Promise<void> {
  const { ready } = service;
  if (ready?.kind === 'tcp') {
    await awaitListening(service.name, process, Number(expandTemplate(ready.port, values)), signal);
    return;
  }
  if (ready === undefined) return;
  const what = `the service ${service.name} to become ready`;
  await withDeadline(what, service.timeoutMilliseconds, signal, async (inner) => {
    while (!(await isReady(ready, process, values))) {
      const end = process.ended();
      if (end !== undefined) {
        throw cliError('REHEARSAL_SERVICE_FAILED', {
          message: `Expected ${what}; it ended with exit code ${String(end.exitCode)}: ${lastWords(process)}`,
          remedy: 'Run its command of `rehearsal.services` by hand and mend it.',
          facts: { service: service.name, log: process.lines.slice(-20) },
        });
      }
      await sleep(50, inner);
    }
  });
}

async function isReady(
  ready: Exclude<RehearsalService['ready'], undefined | { readonly kind: 'tcp' }>,
  process: RunningProcess,
  values: TemplateValues,
): Promise<boolean> {
  if (ready.kind === 'output') return process.lines.some((line) => line.includes(ready.text));
  try {
    const response = await fetch(expandTemplate(ready.url, values), {
      signal: AbortSignal.timeout(2000),
    });
    await response.body?.cancel();
    return response.status < 400;
  } catch {
    return false;
  }
}

function expandAll(
  templates: Readonly<Record<string, string>>,
  values: TemplateValues,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).map(([name, text]) => [name, expandTemplate(text, values)]),
  );
}

/** The tools' environment, with this very Node first on the path: `node` in an image or a command is this one. */
export function nodeEnvironment(): Record<string, string> {
  const environment = toolEnvironment();
  return {
    ...environment,
    PATH: [dirname(process.execPath), environment['PATH'] ?? ''].join(delimiter),
  };
}
