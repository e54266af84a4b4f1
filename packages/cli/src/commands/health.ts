import { createReadStream } from 'node:fs';
import { isWaybillError, messageOf } from '@waybill/core';
import {
  healthBy,
  healthRules,
  isGood,
  readObject,
  type HealthAnswer,
  type HealthRules,
  type KubernetesObject,
} from '@waybill/rollout/health';
import { z } from 'zod';
import type { Call, Command } from '../command.ts';
import { usage } from '../desired-state/words.ts';
import { boundedLines, type BoundedLine } from '../health/bounded-lines.ts';
import { manifestLimits, objectsOf, unusable } from '../health/manifest-objects.ts';

const name = 'health';

/** The exit codes that scripts rely on. */
const exitCodes = { healthy: 0, unhealthy: 1, unusable: 2 } as const;

/** `waybill health`: whether Kubernetes objects are ready, and why not. */
export const health: Command = {
  name,
  about: 'Whether Kubernetes objects are ready, and why not.',
  positionals: ['[FILE]'],
  options: {
    rules: {
      about: 'By whose rules: waybill (the default), kstatus, argocd or kubectl.',
      value: 'RULES',
    },
    format: { about: 'text (the default) or json, a line for each object.', value: 'FORMAT' },
    batch: {
      about: 'Read objects from stdin, a line of JSON each; answer a line of JSON for each.',
    },
  },
  details: [
    'FILE is YAML or JSON as `kubectl get -o yaml` prints it: one object, several documents, or a List; - reads stdin. No cluster is asked.',
    'waybill is strict: ready, progressing, failed, suspended or unknown. Only what is of this generation, not about to go and understood is ready; a kind or a value that it does not know is unknown. kstatus answers Current, InProgress, Failed, Terminating, NotFound or Unknown; argocd Healthy, Progressing, Degraded, Suspended, Missing or Unknown, null for a kind without a check; kubectl done, waiting or error, as `kubectl rollout status` does.',
    'Exit code 0: all are ready (Current, Healthy, done); 1: some are not; 2: the input cannot be used. --batch answers one line of JSON for each line, in order, a line that cannot be judged by {"error":{"code","message"}}, and ends with 0.',
  ],
  examples: [
    `waybill ${name} deployments.yaml`,
    `waybill ${name} - --rules argocd --format json < objects.yaml`,
    `waybill ${name} --batch --rules kstatus < objects.jsonl`,
  ],
  run: async (call) => {
    const rules = rulesOf(call);
    const [file] = call.positionals;
    if (call.given('batch')) {
      if (file !== undefined && file !== '-') throw usage(name, '--batch reads stdin, not a file');
      return await answerBatch(call, rules);
    }
    if (file === undefined) throw usage(name, 'expected FILE, - or --batch');
    return await answerFile(file, rules, formatOf(call));
  },
};

function rulesOf(call: Call): HealthRules {
  const word = call.text('rules') ?? 'waybill';
  const rules = healthRules.find((known) => known === word);
  if (rules === undefined)
    throw usage(name, `--rules: expected ${healthRules.join(', ')}, found ${word}`);
  return rules;
}

function formatOf(call: Call): 'text' | 'json' {
  const format = call.text('format') ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw usage(name, `--format: expected text or json, found ${format}`);
  return format;
}

async function answerFile(
  file: string,
  rules: HealthRules,
  format: 'text' | 'json',
): Promise<number> {
  let objects: readonly KubernetesObject[];
  try {
    objects = objectsOf(await contentOf(file), file === '-' ? 'stdin' : file);
  } catch (error) {
    if (!isWaybillError(error)) throw error;
    if (format === 'json') process.stdout.write(`${JSON.stringify(errorOf(error))}\n`);
    process.stderr.write(`${error.message}\n  → ${error.remedy}\n  [${error.code}]\n`);
    return exitCodes.unusable;
  }
  const clock = { now: Date.now() };
  let bad = 0;
  for (const object of objects) {
    const answer = healthBy(object, rules, clock);
    if (!isGood(rules, answer)) bad += 1;
    process.stdout.write(format === 'json' ? lineOf(object, answer) : textOf(object, answer));
  }
  return bad === 0 ? exitCodes.healthy : exitCodes.unhealthy;
}

async function contentOf(file: string): Promise<string> {
  const shown = file === '-' ? 'stdin' : file;
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
      const piece = Buffer.from(chunkSchema.parse(chunk));
      bytes += piece.byteLength;
      if (bytes > manifestLimits.bytes)
        throw unusable(
          shown,
          `expected at most ${String(manifestLimits.bytes)} bytes, found more`,
          'Split it, or use --batch.',
        );
      chunks.push(piece);
    }
  } catch (error) {
    if (isWaybillError(error)) throw error;
    throw unusable(shown, `cannot be read (${messageOf(error)})`, 'Name a file that is there.');
  }
  return Buffer.concat(chunks).toString('utf8');
}

const chunkSchema = z.union([z.instanceof(Uint8Array), z.string()]);

async function answerBatch(call: Call, rules: HealthRules): Promise<number> {
  const lines = boundedLines(process.stdin, manifestLimits.lineBytes);
  for await (const answer of batchHealth(lines, rules, { now: Date.now() })) {
    call.signal.throwIfAborted();
    if (!process.stdout.write(answer)) await new Promise((go) => process.stdout.once('drain', go));
  }
  return exitCodes.healthy;
}

/**
 * Judges objects in their order; a line that cannot be judged is answered as well. Empty lines are passed over.
 * @param lines a Kubernetes object as JSON each
 * @param rules by whose rules
 * @param clock the time
 * @returns a line of JSON for each
 */
export async function* batchHealth(
  lines: AsyncIterable<BoundedLine> | Iterable<BoundedLine>,
  rules: HealthRules,
  clock: { readonly now: number },
): AsyncGenerator<string> {
  for await (const line of lines) {
    if ('tooLong' in line) {
      const problem = `expected at most ${String(manifestLimits.lineBytes)} characters, found more`;
      yield `${JSON.stringify(errorOf(unusable('a line', problem, 'Use a smaller object.')))}\n`;
    } else if (line.text.trim() !== '') {
      yield `${JSON.stringify(answerOf(line.text, rules, clock))}\n`;
    }
  }
}

const json = z.json();

function answerOf(text: string, rules: HealthRules, clock: { readonly now: number }): object {
  try {
    const { status, reason, message } = healthBy(
      readObject(json.parse(parsed(text))),
      rules,
      clock,
    );
    return { status, reason, message };
  } catch (error) {
    return errorOf(error);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unusable('a line', `is no JSON (${messageOf(error)})`, 'Give one object a line.');
  }
}

function errorOf(error: unknown): { error: { code: string; message: string } } {
  const code = isWaybillError(error) ? error.code : 'INTERNAL';
  return { error: { code, message: messageOf(error) } };
}

function lineOf(object: KubernetesObject, { status, reason, message }: HealthAnswer): string {
  const { apiVersion, kind, namespace, name: title } = object;
  return `${JSON.stringify({ apiVersion, kind, namespace, name: title, status, reason, message })}\n`;
}

function textOf(object: KubernetesObject, { status, reason, message }: HealthAnswer): string {
  const place = object.namespace === undefined ? '' : ` in ${object.namespace}`;
  const why = [reason, message].filter((part) => part !== '').join(': ');
  // What a cluster says must not steer a terminal.
  return `${`${(status ?? 'none').padEnd(12)} ${object.kind} ${object.name}${place}${why === '' ? '' : `  ${why}`}`.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')}\n`;
}
