import type { Command, ProcessOptions } from '@waybill/process';
import { isWaybillError } from '@waybill/core';
import { runProcess } from '@waybill/process';
import { imageError } from '../error-codes.ts';

/** What runs a build. */
export interface BuildxBuilder {
  readonly name: string;
  /** `docker`: the Docker Engine's own BuildKit; `docker-container`, `remote`, `kubernetes`, `cloud`: one that pushes. */
  readonly driver: string;
}

const inspectionTimeout = 120_000;

/**
 * Asks buildx which builder it would use.
 * @param name the builder that the configuration names; the current one where absent
 * @param surroundings folder, environment, signal
 * @throws IMAGE_BUILDER_MISSING where docker, buildx or the builder is not there
 */
export async function inspectBuilder(
  name: string | undefined,
  surroundings: Pick<ProcessOptions, 'cwd' | 'env' | 'signal'>,
): Promise<BuildxBuilder> {
  const command: Command = ['docker', 'buildx', 'inspect', ...(name === undefined ? [] : [name])];
  const result = await runProcess(command, {
    ...surroundings,
    timeoutMilliseconds: inspectionTimeout,
    maximumOutputBytes: 1024 * 1024,
  }).catch((error: unknown) => {
    if (!isWaybillError(error, 'PROCESS_NOT_FOUND')) throw error;
    throw builderMissing(name, 'the program docker is not on the PATH', error);
  });
  const text = result.stdout.toString('utf8');
  const found = fieldOf(text, 'Name');
  const driver = fieldOf(text, 'Driver');
  if (result.exitCode === 0 && found !== undefined && driver !== undefined)
    return { name: found, driver };
  const said = result.stderr.toString('utf8').trim().split(/\r?\n/).slice(-3).join(' ');
  throw builderMissing(name, said === '' ? 'no driver is named' : said.slice(0, 500));
}

function fieldOf(text: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]+(\\S+)`, 'm').exec(text)?.[1];
}

function builderMissing(name: string | undefined, found: string, cause?: unknown): Error {
  return imageError('IMAGE_BUILDER_MISSING', {
    message: `Expected docker buildx with ${name === undefined ? 'a builder' : `the builder ${name}`}; found: ${found}`,
    remedy:
      'Set one up before this step (docker/setup-buildx-action, or docker buildx create --use), or build with buildah or assemble, which need no daemon.',
    facts: { builder: name ?? '' },
    cause,
  });
}
