import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { readDefinitions } from '../../scripts/generate/action-definitions.ts';

const root = join(import.meta.dirname, '..', '..');

/** action.yml as runners read it (GitHub's "Metadata syntax"); strict, so that an unknown key fails. */
const actionFileSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  author: z.string().min(1),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(
    z.string(),
    z.strictObject({
      description: z.string().min(1),
      required: z.boolean(),
      default: z.string().optional(),
      deprecationMessage: z.string().optional(),
    }),
  ),
  outputs: z.record(z.string(), z.strictObject({ description: z.string().min(1) })),
  runs: z.strictObject({
    using: z.literal('node24'),
    main: z.string(),
    post: z.string().optional(),
    'post-if': z.string().optional(),
  }),
});

const folders = readdirSync(join(root, 'actions'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const definitions = new Map(
  (await readDefinitions(root)).map((definition) => [definition.name, definition] as const),
);

describe.each(folders)('actions/%s', (name) => {
  const file = actionFileSchema.parse(
    parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8')),
  );
  const definition = definitions.get(name);
  if (definition === undefined) throw new Error(`actions/${name}/src/definition.ts is missing`);

  it('declares exactly the inputs of its registry, with their defaults', () => {
    const declared = Object.entries(file.inputs).map(([key, input]) => [
      key,
      input.description,
      input.required,
      input.default,
    ]);
    const registered = Object.entries(definition.inputs).map(([key, input]) => [
      key,
      input.description,
      input.required ?? false,
      input.runnerDefault ?? input.default,
    ]);
    expect(declared).toEqual(registered);
  });

  it('declares exactly the outputs of its registry', () => {
    expect(file.outputs).toEqual(definition.outputs);
  });

  it('never asks for an input that it would default', () => {
    const contradictory = Object.entries(definition.inputs)
      .filter(([, input]) => input.required === true && input.default !== undefined)
      .map(([key]) => key);
    expect(contradictory).toEqual([]);
  });

  it('names inputs and outputs in lower case with dashes', () => {
    const names = [...Object.keys(definition.inputs), ...Object.keys(definition.outputs)];
    expect(names.filter((key) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  it('starts its bundle', () => {
    expect(file.runs.main).toBe(`../../dist/${name}/index.js`);
    expect(existsSync(join(root, 'actions', name, file.runs.main))).toBe(true);
  });

  it('documents every input and output in its README', () => {
    const readme = readFileSync(join(root, 'actions', name, 'README.md'), 'utf8');
    const documented = [...readme.matchAll(/^\| `([a-z0-9-]+)` /gm)].map((match) => match[1]);
    expect(documented).toEqual([
      ...Object.keys(definition.inputs),
      ...Object.keys(definition.outputs),
    ]);
  });
});

describe('the actions', () => {
  it('are all there', () => {
    expect(folders.length).toBeGreaterThan(0);
    expect([...definitions.keys()].sort()).toEqual([...folders].sort());
  });
});
