import { digestSchema, type Digest } from '@waybill/core';
import type { NamedBase } from './image-source.ts';

/** What a Dockerfile's text may be: longer ones are machine-made, and are not looked at. */
const maximumLength = 1024 * 1024;

interface Stage {
  readonly name: string | undefined;
  readonly from: string;
}

/** Which stage of a Dockerfile is built, and what it is given. */
export interface DockerfileChoice {
  /** The stage that is built; the last one where absent. */
  readonly target?: string | undefined;
  readonly arguments: Readonly<Record<string, string>>;
}

/**
 * Finds what the built stage of a Dockerfile stands on.
 * @param text the Dockerfile
 * @param choice the stage that is built, and the arguments that were given
 * @returns the reference as the Dockerfile writes it, with its arguments filled in; undefined where there is none
 */
export function dockerfileReference(text: string, choice: DockerfileChoice): string | undefined {
  if (text.length > maximumLength) return undefined;
  const stages = stagesOf(text, choice.arguments);
  const wanted = choice.target?.toLowerCase();
  let stage = wanted === undefined ? stages.at(-1) : stages.findLast(({ name }) => name === wanted);
  // A stage may stand on one before it, never on itself or a later one: the way down ends.
  for (let end = stages.length; stage !== undefined && end > 0;) {
    const { from } = stage;
    end = stages.indexOf(stage);
    const below = stages.slice(0, end).findLast(({ name }) => name === from.toLowerCase());
    if (below === undefined) return from === 'scratch' || from.includes('$') ? undefined : from;
    stage = below;
  }
  return undefined;
}

/**
 * Finds what the built stage of a Dockerfile stands on, where the Dockerfile itself says it by digest: a tag can
 * move between a look and the build, so nothing is said of one.
 * @param text the Dockerfile
 * @param choice the stage that is built, and the arguments that were given
 * @returns the base, or undefined where it is not named by digest
 */
export function dockerfileBase(text: string, choice: DockerfileChoice): NamedBase | undefined {
  const reference = dockerfileReference(text, choice);
  return reference === undefined ? undefined : pinnedBase(reference);
}

/**
 * @param reference as a Dockerfile writes it
 * @returns name and digest, where it has one
 */
export function pinnedBase(reference: string): NamedBase | undefined {
  const [name = '', digest] = reference.split('@');
  const parsed = digestSchema.safeParse(digest);
  const found: Digest | undefined = parsed.success ? parsed.data : undefined;
  return found === undefined || name === '' ? undefined : { name, digest: found };
}

/** The stages in order, with the arguments that stand before the first of them filled in. */
function stagesOf(text: string, given: Readonly<Record<string, string>>): readonly Stage[] {
  const values = new Map<string, string>();
  const stages: Stage[] = [];
  for (const line of instructions(text)) {
    const argument = /^ARG\s+([A-Za-z_]\w*)(?:=("?)([^"\s]*)\2)?\s*$/i.exec(line);
    if (argument?.[1] !== undefined && stages.length === 0) {
      const name = argument[1];
      const value = Object.hasOwn(given, name) ? given[name] : argument[3];
      if (value !== undefined) values.set(name, value);
      continue;
    }
    const from = /^FROM\s+(?:--[a-z]+=\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?\s*$/i.exec(line);
    if (from?.[1] === undefined) continue;
    stages.push({ name: from[2]?.toLowerCase(), from: filledIn(from[1], values) });
  }
  return stages;
}

/** Lines that end in a backslash go on; comments and empty lines within do not end them. */
function instructions(text: string): readonly string[] {
  const found: string[] = [];
  let current = '';
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    current += line;
    if (current.endsWith('\\')) {
      current = `${current.slice(0, -1)} `;
      continue;
    }
    found.push(current);
    current = '';
  }
  return current === '' ? found : [...found, current];
}

/** `$NAME`, `${NAME}` and `${NAME:-default}`; what is not known stays, and is then no digest. */
function filledIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$(?:\{([A-Za-z_]\w*)(?::-([^}]*))?\}|([A-Za-z_]\w*))/g,
    (whole, braced: string | undefined, other: string | undefined, bare: string | undefined) =>
      values.get(braced ?? bare ?? '') ?? other ?? whole,
  );
}
