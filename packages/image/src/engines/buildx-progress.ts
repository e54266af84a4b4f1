import { redact, type Secret } from '@waybill/core';
import { z } from 'zod';
import type { CacheUse } from '../engine.ts';
import type { FailedBuild } from './build-failure.ts';

/** What `--progress=rawjson` prints: BuildKit's SolveStatus, one a line; only what is read here. */
const statusSchema = z.object({
  vertexes: z
    .array(
      z.object({
        digest: z.string(),
        name: z.string(),
        started: z.string().nullish(),
        completed: z.string().nullish(),
        cached: z.boolean().nullish(),
        error: z.string().nullish(),
      }),
    )
    .nullish(),
  logs: z.array(z.object({ vertex: z.string(), data: z.string().nullish() })).nullish(),
});

interface Vertex {
  readonly name: string;
  readonly cached: boolean;
  readonly error: string | undefined;
}

/** How far back the log of one step is kept. */
const keptLog = 8192;

/** What a build shows while it runs, and what is known of it at its end. */
export interface BuildxProgress {
  /** Takes a line of buildx's error output. */
  line(text: string): void;
  cache(): CacheUse;
  /** @returns why the build failed, as far as buildx said it */
  failure(): FailedBuild;
}

/**
 * Follows a build by what buildx prints.
 * @param shown gets each new step, and what steps write
 * @param secrets what must not be shown
 */
export function followBuildx(
  shown: (text: string) => void,
  secrets: readonly (Secret | string)[],
): BuildxProgress {
  const show = (text: string): void => {
    shown(redact(text, secrets));
  };
  const vertexes = new Map<string, Vertex>();
  const logs = new Map<string, string>();
  const plain: string[] = [];
  const take = (status: z.infer<typeof statusSchema>): void => {
    for (const { digest, name, cached, error, started } of status.vertexes ?? []) {
      const before = vertexes.get(digest);
      const isCached = cached === true || before?.cached === true;
      if (before === undefined && (started !== null || isCached)) show(name);
      if (isCached && before?.cached !== true) show(`${name}: from cache`);
      const problem = error === null || error === undefined || error === '' ? undefined : error;
      vertexes.set(digest, { name, cached: isCached, error: problem ?? before?.error });
    }
    for (const { vertex, data } of status.logs ?? []) {
      const text = redact(Buffer.from(data ?? '', 'base64').toString('utf8'), secrets);
      logs.set(vertex, ((logs.get(vertex) ?? '') + text).slice(-keptLog));
      for (const line of text.split(/\r?\n/).filter((it) => it.trim() !== '')) show(line);
    }
  };
  return {
    line: (text) => {
      const status = text.startsWith('{') ? statusOf(text) : undefined;
      if (status !== undefined) {
        take(status);
        return;
      }
      if (text.trim() === '' || text.startsWith('{')) return;
      show(text);
      plain.push(text);
      if (plain.length > 200) plain.shift();
    },
    cache: () => {
      // Instructions are named by stage and number, `[build 2/5] RUN …`; the rest is BuildKit's own work. The first
      // one of a stage is its base.
      const steps = [...vertexes.values()].filter(({ name }) => isInstruction(name));
      return { hits: steps.filter(({ cached }) => cached).length, steps: steps.length };
    },
    failure: () => failureIn(vertexes, logs, plain, secrets),
  };
}

function statusOf(text: string): z.infer<typeof statusSchema> | undefined {
  try {
    const parsed = statusSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function isInstruction(name: string): boolean {
  return /^\[(?:[^\]]* )?\d+\/\d+\] (?!FROM )/.test(name);
}

function failureIn(
  vertexes: ReadonlyMap<string, Vertex>,
  logs: ReadonlyMap<string, string>,
  plain: readonly string[],
  secrets: readonly (Secret | string)[],
): FailedBuild {
  // What is cancelled because another step failed has an error, too.
  const failed = [...vertexes].find(
    ([, { error }]) => error !== undefined && !/context canceled|: canceled$/i.test(error),
  );
  const said = plain.findLast((line) => line.startsWith('ERROR: ')) ?? plain.at(-1);
  const place = plain
    .map((line) => /^([^\s:][^:]*):(\d+)$/.exec(line.trim()))
    .find((match) => match !== null);
  return {
    builder: 'buildx',
    instruction:
      failed === undefined
        ? undefined
        : redact(failed[1].name.replace(/^\[[^\]]*\d+\/\d+\] /, ''), secrets),
    problem: redact(
      failed?.[1].error ?? said?.replace(/^ERROR: /, '') ?? 'nothing was said',
      secrets,
    ),
    lines: failed === undefined ? [] : (logs.get(failed[0]) ?? '').trim().split(/\r?\n/),
    file: place?.[1],
    line: place?.[2] === undefined ? undefined : Number(place[2]),
  };
}
