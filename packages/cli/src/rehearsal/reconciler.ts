import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestSchema, messageOf, sleep, type Digest } from '@waybill/core';
import type { ApplicationConfig, Environment } from '@waybill/config';
import { readDesiredState } from '@waybill/desired-state';
import type { TargetStatus } from '@waybill/rollout';
import type { Front } from './front.ts';
import { git } from './repositories.ts';
import { pullImage } from './image-filesystem.ts';
import { freePort, startProcess, type RunningProcess } from './service.ts';

/** What the reconciler of one environment works with. */
export interface ReconcilerOptions {
  /** The bare ops repository. */
  readonly opsRepository: string;
  readonly branch: string;
  readonly environment: Environment;
  readonly config: ApplicationConfig;
  readonly front: Front;
  /** Where images are unpacked. */
  readonly folder: string;
  /** The complete environment of the application, for the port that it shall listen on. */
  readonly processEnvironment: (port: number) => Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** A small stand-in for Flux, Argo CD or a host's agent; for rehearsals only. */
export interface Reconciler {
  /** What it says about the environment; undefined before it saw any desired state. */
  readonly status: () => TargetStatus | undefined;
  /** The last lines of the application's log. */
  readonly stop: () => Promise<void>;
}

/** An image as desired state names it. */
interface DesiredImage {
  readonly repository: string;
  readonly digest: Digest;
}

/** What runs behind the front. */
interface Current {
  readonly digest: Digest;
  readonly process: RunningProcess;
}

/**
 * Watches the ops repository and makes this machine run what it says: pulls by digest, checks every blob,
 * starts the new process beside the old one, and hands over when the new one is ready. A release that fails
 * never takes the old one down.
 */
export function startReconciler(options: ReconcilerOptions): Reconciler {
  const controller = new AbortController();
  const signal = AbortSignal.any([options.signal, controller.signal]);
  const state: { status: TargetStatus | undefined; current: Current | undefined } = {
    status: undefined,
    current: undefined,
  };
  const loop = reconcile(options, state, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return {
    status: () => state.status,
    stop: async () => {
      controller.abort(new Error('the reconciler stops'));
      await loop;
      options.front.route(undefined);
      await state.current?.process.stop();
    },
  };
}

async function reconcile(
  options: ReconcilerOptions,
  state: { status: TargetStatus | undefined; current: Current | undefined },
  signal: AbortSignal,
): Promise<void> {
  let seen = '';
  for (;;) {
    const revision = await headOf(options, signal);
    if (revision !== seen) {
      await apply(options, revision, state, signal);
      seen = revision;
    }
    await sleep(150, signal);
  }
}

/** Asked several times a second all along: git is started only where it keeps the ref elsewhere than in its file. */
async function headOf(options: ReconcilerOptions, signal: AbortSignal): Promise<string> {
  const ref = `refs/heads/${options.branch}`;
  const file = await readFile(join(options.opsRepository, ref), 'utf8').catch(() => '');
  const head = file.trimEnd();
  return /^[0-9a-f]{40}$/.test(head)
    ? head
    : await git(options.opsRepository, signal, 'rev-parse', ref);
}

async function apply(
  options: ReconcilerOptions,
  revision: string,
  state: { status: TargetStatus | undefined; current: Current | undefined },
  signal: AbortSignal,
): Promise<void> {
  const desired = await readDesiredImages(options, revision, signal);
  const images = Object.fromEntries([...desired].map(([name, image]) => [name, image.digest]));
  const wanted = desired.get(options.config.rehearsal.image);
  const report = (status: Pick<TargetStatus, 'state' | 'reason' | 'exitCode' | 'log'>): void => {
    state.status = { revision, images, ...status };
  };
  if (wanted === undefined) return;
  if (wanted.digest === state.current?.digest) {
    report({ state: 'running' });
    return;
  }
  report({ state: 'starting' });
  try {
    const next = await start(options, wanted, revision, report, signal);
    if (next === undefined) return;
    options.front.route(next.port);
    const old = state.current;
    state.current = { digest: wanted.digest, process: next.process };
    report({ state: 'running' });
    await old?.process.stop();
  } catch (error) {
    if (signal.aborted) throw error;
    report({ state: 'failed', reason: messageOf(error).slice(0, 4000) });
  }
}

async function readDesiredImages(
  options: ReconcilerOptions,
  revision: string,
  signal: AbortSignal,
): Promise<Map<string, DesiredImage>> {
  const found = new Map<string, DesiredImage>();
  for (const file of options.environment.desiredState) {
    const text = await git(options.opsRepository, signal, 'show', `${revision}:${file.file}`);
    const selectors = Object.values(file.images);
    const stated = readDesiredState(file.format, Buffer.from(`${text}\n`), selectors, file.file);
    for (const [name, selector] of Object.entries(file.images)) {
      const image = stated.get(selector);
      if (image?.repository !== undefined && image.digest !== undefined) {
        found.set(name, { repository: image.repository, digest: digestSchema.parse(image.digest) });
      }
    }
  }
  return found;
}

/** @returns the new process once it is ready; undefined where it failed, which is reported */
async function start(
  options: ReconcilerOptions,
  image: DesiredImage,
  revision: string,
  report: (status: Pick<TargetStatus, 'state' | 'reason' | 'exitCode' | 'log'>) => void,
  signal: AbortSignal,
): Promise<{ port: number; process: RunningProcess } | undefined> {
  const unpacked = await pullImage(image.repository, image.digest, options.folder, signal);
  const port = await freePort();
  const environment = { ...unpacked.environment, ...options.processEnvironment(port) };
  const process = startProcess(unpacked.command, unpacked.workingFolder, environment);
  const log = (): string[] => process.lines.slice(-30).map((line) => line.slice(0, 4000));
  try {
    for (let round = 1; ; round += 1) {
      const end = process.ended();
      if (end !== undefined) {
        const how =
          end.exitCode === null
            ? `was ended by ${String(end.signal)}`
            : `exited with code ${String(end.exitCode)}`;
        report({
          state: 'failed',
          reason: `the process ${how} before it was ready`,
          ...(end.exitCode === null ? {} : { exitCode: end.exitCode }),
          log: log(),
        });
        return undefined;
      }
      if (await answersReady(port, options.config.ready, signal)) return { port, process };
      report({ state: 'starting', log: log() });
      // A newer desired state does not wait for one that never gets ready.
      if (round % 5 === 0 && (await headOf(options, signal)) !== revision) {
        await process.stop();
        return undefined;
      }
      await sleep(100, signal);
    }
  } catch (error) {
    await process.stop();
    throw error;
  }
}

async function answersReady(
  port: number,
  ready: ApplicationConfig['ready'],
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${String(port)}${ready?.path ?? '/'}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(2000)]),
      headers: { connection: 'close' },
      redirect: 'manual',
    });
    await response.body?.cancel();
    return response.status === (ready?.status ?? 200);
  } catch {
    return false;
  }
}
