import { rm, writeFile } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitSha } from '@waybill/core';
import type { StepEnd } from '@waybill/cli/rehearsal/action-process';
import { git } from '@waybill/cli/rehearsal/repositories';
import { headOf, mergeBranch, pushBranch } from '@waybill/cli/rehearsal/scenario';
import { runStage, type StageEnd } from '@waybill/cli/rehearsal/stage-run';
import { smallApplication, writeFiles } from './small-repository.ts';
import { createSmallSystem, type SmallSystem } from './small-system.ts';

/*
 * An application that migrates when it starts: the bundled actions hold its window against the database before desired
 * state is written, and read the version again when the rollout is ready. The start itself is played here: by the
 * moment of await-ready the database has the version that the test says.
 */
const second = 1000;

const base = smallApplication['waybill.yaml'] ?? '';

/** The small application with the engine `startup`. */
function description(expects: string, more = ''): string {
  const migrations = `migrations:
  engine: startup
  version: [node, schema.mjs]
  expects: '${expects}'
  timeout: 1s
${more}`;
  return base.replace(/^migrations:\n(?: {2}.*\n)+/m, migrations);
}

const schema = `import { readFileSync } from 'node:fs';
let text = 'none';
try { text = readFileSync(process.env.SCHEMA_FILE, 'utf8'); } catch {}
console.log(text);
`;

let system: SmallSystem;
let schemaFile: string;
beforeAll(async () => {
  const files = { 'waybill.yaml': description('1'), 'schema.mjs': schema };
  system = await createSmallSystem(files);
  schemaFile = join(system.world.folder, 'schema');
  system.answerAs(system.baseline);
  await released(system.baseline);
}, 60 * second);
afterAll(async () => system.close());

async function released(commit: CommitSha): Promise<void> {
  for (const action of ['build-publish-image', 'sign-and-sbom']) {
    const end = await system.step(action, {}, { commit });
    expect({ code: end.code, message: end.message }).toEqual({ code: '', message: end.message });
  }
}

/** A commit that brings the next version, released; its application is what answers from now on. */
async function next(expects: string, more = ''): Promise<CommitSha> {
  const name = `expects-${expects}`;
  await pushBranch(system, name, name, (tree) =>
    writeFiles(tree, { 'waybill.yaml': description(expects, more) }),
  );
  const commit = await mergeBranch(system, name, name);
  await released(commit);
  system.answerAs(commit);
  return commit;
}

/** Runs the stage; when the rollout is looked at, the start has left this version. */
async function deploy(
  stage: 'promote' | 'rollback',
  commit: CommitSha,
  left: string | undefined,
): Promise<StageEnd> {
  const stepEnvironment: SmallSystem['stepEnvironment'] = (step) => {
    if (step.id === 'ready' && left !== undefined) writeFileSync(schemaFile, left);
    return {};
  };
  const request = { environment: 'staging', commit };
  const back = { ...request, target: 'previous', reason: 'orders are lost' };
  return await runStage(
    { ...system, stepEnvironment },
    {
      ...{ stage, delivery: 'direct', commit, ref: 'refs/heads/main', actor: 'dev' },
      request: stage === 'promote' ? request : back,
    },
  );
}

function step(stage: StageEnd, id: string): StepEnd {
  const end = stage.steps.get(id);
  if (end === undefined)
    throw new Error(`the step ${id} did not run; these did: ${[...stage.steps.keys()].join(', ')}`);
  return end;
}

async function desiredState(): Promise<string> {
  return await git(system.world.opsRepository, system.world.signal, 'rev-parse', 'main');
}

describe('an application that migrates when it starts', () => {
  it(
    'is deployed where there is no schema yet, and the version that it left is seen',
    async () => {
      const stage = await deploy('promote', system.baseline, '1');
      expect(stage.failed).toBeUndefined();
      expect(step(stage, 'migrate')).toMatchObject({
        decision: 'unchanged',
        message: expect.stringContaining('migrates it when it starts'),
        outputs: expect.objectContaining({ ran: 'false', 'version-before': '' }),
      });
      expect(step(stage, 'ready').outputs['schema-version']).toBe('1');
      expect(step(stage, 'finish').outputs['phase']).toBe('accepted');
      expect(step(stage, 'finish').outputs['trace']).toContain(system.baseline.slice(0, 12));
    },
    120 * second,
  );

  it(
    'writes nothing where the database is newer than the release',
    async () => {
      const commit = await next('2', "  compatible-from: '1'\n");
      const before = await desiredState();
      await writeFile(schemaFile, '3');
      const newer = await deploy('promote', commit, undefined);
      expect(step(newer, 'migrate')).toMatchObject({
        code: 'MIGRATION_WINDOW_CLOSED',
        message: expect.stringContaining('"3"'),
      });
      expect(step(newer, 'finish').outputs['phase']).toBe('failed');
      expect(await desiredState()).toBe(before);
      await writeFile(schemaFile, '1');
    },
    120 * second,
  );

  it(
    'fails where it is ready and its schema is not the release’s; the next attempt goes on',
    async () => {
      const commit = await headOf(system);
      const behind = await deploy('promote', commit, '1');
      expect(behind.failed?.id).toBe('ready');
      expect(step(behind, 'ready')).toMatchObject({
        code: 'MIGRATION_START_INCOMPLETE',
        message: expect.stringMatching(/version "2".*says "1"/),
      });
      const good = await deploy('promote', commit, '2');
      expect(good.failed).toBeUndefined();
      expect(step(good, 'ready').outputs['schema-version']).toBe('2');
    },
    120 * second,
  );

  it(
    'goes back as an image, on the schema that is there',
    async () => {
      const commit = await headOf(system);
      system.answerAs(system.baseline);
      const back = await deploy('rollback', commit, undefined);
      expect(back.failed).toBeUndefined();
      expect(step(back, 'ready').outputs['schema-version']).toBe('');
      expect(step(back, 'finish').outputs['phase']).toBe('accepted');
      await rm(schemaFile);
    },
    120 * second,
  );
});
