import { digestSchema, type Digest } from '@waybill/core';
import type { NamedBase } from './image-source.ts';

/** What a Dockerfile's text may be: longer ones are machine-made, and are not looked at. */
const maximumLength = 1024 * 1024;

interface Stage {
  readonly name: string | undefined;
  readonly from: string;
  /** The number of its line in the text, where it stands on one alone. */
  readonly line: number | undefined;
}

interface Instruction {
  readonly text: string;
  readonly line: number | undefined;
}

const fromInstruction = /^(\s*FROM\s+(?:--[a-z]+=\S+\s+)*)(\S+)((?:\s+AS\s+(\S+))?\s*)$/i;

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
 * Writes a reference by digest in the place of a tag, for builders that cannot be told which digest a tag is.
 * @param text the Dockerfile
 * @param values the arguments that were given
 * @param tag what `FROM` names, arguments filled in, and what stands for it
 * @returns the Dockerfile with as many lines; undefined where a `FROM` of that tag stands on several lines
 */
export function withPinnedTag(
  text: string,
  values: DockerfileChoice['arguments'],
  tag: { readonly written: string; readonly pinned: string },
): string | undefined {
  const stages = stagesOf(text, values).filter(({ from }) => from === tag.written);
  const lines = text.split('\n');
  for (const { line } of stages) {
    const found = fromInstruction.exec(lines[line ?? -1] ?? '');
    if (line === undefined || found === null) return undefined;
    lines[line] = `${found[1] ?? ''}${tag.pinned}${found[3] ?? ''}`;
  }
  return lines.join('\n');
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
  for (const { text: instruction, line } of instructions(text)) {
    const argument = /^ARG\s+([A-Za-z_]\w*)(?:=("?)([^"\s]*)\2)?\s*$/i.exec(instruction);
    if (argument?.[1] !== undefined && stages.length === 0) {
      const name = argument[1];
      const value = Object.hasOwn(given, name) ? given[name] : argument[3];
      if (value !== undefined) values.set(name, value);
      continue;
    }
    const [, , from, , name] = fromInstruction.exec(instruction) ?? [];
    if (from === undefined) continue;
    stages.push({ name: name?.toLowerCase(), from: filledIn(from, values), line });
  }
  return stages;
}

/** Lines that end in a backslash go on; comments and empty lines within do not end them. */
function instructions(text: string): readonly Instruction[] {
  const found: Instruction[] = [];
  let current = '';
  let isAlone = true;
  for (const [line, raw] of text.split('\n').entries()) {
    const piece = raw.trim();
    if (piece === '' || piece.startsWith('#')) continue;
    current += piece;
    if (current.endsWith('\\')) {
      current = `${current.slice(0, -1)} `;
      isAlone = false;
      continue;
    }
    found.push({ text: current, line: isAlone ? line : undefined });
    current = '';
    isAlone = true;
  }
  return current === '' ? found : [...found, { text: current, line: undefined }];
}

/** `$NAME`, `${NAME}` and `${NAME:-default}`; what is not known stays, and is then no digest. */
function filledIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$(?:\{([A-Za-z_]\w*)(?::-([^}]*))?\}|([A-Za-z_]\w*))/g,
    (whole, braced: string | undefined, other: string | undefined, bare: string | undefined) =>
      values.get(braced ?? bare ?? '') ?? other ?? whole,
  );
}
