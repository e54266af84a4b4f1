import { copyFile, writeFile } from 'node:fs/promises';
import { basename, join, normalize } from 'node:path';
import type { Buildx } from '@waybill/config';
import { runProcess, type ProcessOptions } from '@waybill/process';
import { z } from 'zod';
import type { BuildContext, BuildRequest } from '../engine.ts';
import { buildBase, dockerfileText, withBase, type BuildBase } from './build-base.ts';
import { bakePrintArguments, type BuildxOutput } from './buildx-arguments.ts';
import { withPinnedTag } from './dockerfile-base.ts';
import type { NamedBase } from './image-source.ts';

/** What a build by buildx stands on, and what makes the builder take the digest that was seen. */
export interface BuildxBase {
  readonly base?: NamedBase;
  /** All build contexts; of a bake target, those beside its own. */
  readonly contexts: Readonly<Record<string, string>>;
  /** A copy of the Dockerfile that names the base by digest. */
  readonly dockerfile?: string;
  /** A bake file that names it so. */
  readonly bakeFile?: string;
}

/** The build, as far as its base depends on it. */
export interface BuildxSubject {
  readonly request: BuildRequest;
  readonly context: BuildContext;
  readonly buildx: Buildx;
  readonly buildArguments: Readonly<Record<string, string>>;
  /** An empty folder of the build's own. */
  readonly folder: string;
  readonly surroundings: Pick<ProcessOptions, 'cwd' | 'env' | 'signal' | 'secrets'>;
  readonly output: BuildxOutput;
}

/** To read a bake file. */
const printTimeout = 120_000;
const maximumPrinted = 8 * 1024 * 1024;

/** What `bake --print` says of a target (buildx, bake reference); only what is read here. */
const bakeTargetSchema = z.object({
  context: z.string().default('.'),
  dockerfile: z.string().default('Dockerfile'),
  'dockerfile-inline': z.string().optional(),
  target: z.string().optional(),
  args: z.record(z.string(), z.string().nullable()).default({}),
  contexts: z.record(z.string(), z.string()).default({}),
});
const bakeSchema = z.object({ target: z.record(z.string(), z.unknown()) });

/**
 * Learns what a build stands on, and fixes a tag to the digest that it has now: by a build context that stands for the
 * tag, or, for the Docker Engine's own builder, which may be too old for that, by a Dockerfile that names the digest.
 * @param subject the build
 * @returns without a base where it is not known; that does not end a build
 */
export async function buildxBase(subject: BuildxSubject): Promise<BuildxBase> {
  const { buildx, request, context } = subject;
  if (buildx.bake !== undefined) return await bakeBase(subject, buildx.bake);
  const contexts = buildx['build-contexts'];
  const { name } = request.image;
  const text = await dockerfileText(request.checkout, buildx.dockerfile);
  const choice = { target: buildx.target, arguments: subject.buildArguments, contexts };
  const found = await buildBase(name, context, text, choice);
  if (found === undefined) return { contexts };
  const { base } = found;
  if (subject.output.to === 'registry' || found.tag === undefined)
    return { base, contexts: withBase(contexts, found) };
  const pinned = withPinnedTag(text, choice.arguments, found.tag);
  if (pinned === undefined) return { contexts };
  return { base, contexts, dockerfile: await dockerfileCopy(subject, pinned) };
}

async function bakeBase(
  subject: BuildxSubject,
  bake: NonNullable<Buildx['bake']>,
): Promise<BuildxBase> {
  const { request, context, output } = subject;
  const target = await bakeTarget(subject, bake);
  const text = target === undefined ? undefined : await bakeDockerfile(request, target);
  if (target === undefined || text === undefined) return { contexts: {} };
  const { contexts } = target;
  const given = Object.entries(target.args).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  );
  const choice = { target: target.target, arguments: Object.fromEntries(given), contexts };
  const found = await buildBase(request.image.name, context, text, choice);
  if (found === undefined) return { contexts: {} };
  const { base } = found;
  if (output.to === 'registry' || found.tag === undefined)
    return { base, contexts: withBase({}, found) };
  const bakeFile = await bakeOverride(subject, bake, { text, choice, found });
  return bakeFile === undefined ? { contexts: {} } : { base, contexts: {}, bakeFile };
}

/** Beside it goes what keeps files out of its context, where it has a list of its own. */
async function dockerfileCopy(
  { request, buildx, folder }: BuildxSubject,
  text: string,
): Promise<string> {
  const copy = join(folder, basename(buildx.dockerfile));
  await writeFile(copy, text);
  const ignored = join(request.checkout, `${buildx.dockerfile}.dockerignore`);
  await copyFile(ignored, `${copy}.dockerignore`).catch(() => undefined);
  return copy;
}

/** @returns undefined where buildx cannot say it: the build itself shows why */
async function bakeTarget(
  { surroundings }: BuildxSubject,
  bake: NonNullable<Buildx['bake']>,
): Promise<z.infer<typeof bakeTargetSchema> | undefined> {
  const { secrets: _hidden, ...around } = surroundings;
  const result = await runProcess(bakePrintArguments(bake), {
    ...around,
    timeoutMilliseconds: printTimeout,
    maximumOutputBytes: maximumPrinted,
    overflow: 'truncate',
  });
  if (result.exitCode !== 0) return undefined;
  try {
    const printed = bakeSchema.parse(JSON.parse(result.stdout.toString('utf8')));
    return bakeTargetSchema.parse(printed.target[bake.target]);
  } catch {
    return undefined;
  }
}

/** A Dockerfile of the checkout, or one within the bake file; of others nothing is said. */
async function bakeDockerfile(
  request: BuildRequest,
  target: z.infer<typeof bakeTargetSchema>,
): Promise<string | undefined> {
  const { context, dockerfile, 'dockerfile-inline': inline } = target;
  if (inline !== undefined) return inline;
  const path = normalize(join(context, dockerfile));
  const isElsewhere =
    context.includes('://') || context.includes(':') || /^[/]|^\.\.(?:\/|$)/.test(path);
  return isElsewhere ? undefined : await dockerfileText(request.checkout, path);
}

/** A later bake file counts before an earlier one, and a Dockerfile within it before one that it names. */
async function bakeOverride(
  { folder }: BuildxSubject,
  bake: NonNullable<Buildx['bake']>,
  {
    text,
    choice,
    found,
  }: {
    readonly text: string;
    readonly choice: { readonly arguments: Readonly<Record<string, string>> };
    readonly found: BuildBase;
  },
): Promise<string | undefined> {
  const pinned = found.tag && withPinnedTag(text, choice.arguments, found.tag);
  if (pinned === undefined) return undefined;
  const file = join(folder, 'pinned-base.json');
  await writeFile(
    file,
    JSON.stringify({ target: { [bake.target]: { 'dockerfile-inline': pinned } } }),
  );
  return file;
}
