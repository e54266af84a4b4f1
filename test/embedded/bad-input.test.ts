import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestSchema, timestamp, type CommitSha } from '@waybill/core';
import { createForge } from '@waybill/forge';
import { openRepository } from '@waybill/git';
import { createRegistryClient, startEmbeddedRegistry, type Fault } from '@waybill/oci';
import { generateKeyPair, keySigner, signApproval } from '@waybill/supply-chain';
import { z } from 'zod';
import type { StepEnd } from '@waybill/cli/rehearsal/action-process';
import { runCommand } from '@waybill/cli/rehearsal/command-process';
import { pullImage } from '@waybill/cli/rehearsal/image-filesystem';
import { git } from '@waybill/cli/rehearsal/repositories';
import { mergeBranch, pushBranch, pushes } from '@waybill/cli/rehearsal/scenario';
import { runStage, type StageEnd } from '@waybill/cli/rehearsal/stage-run';
import { smallApplication, writeFiles } from './small-repository.ts';
import {
  createSmallSystem,
  declaredOutputs,
  decoys,
  tamper,
  type SmallSystem,
} from './small-system.ts';

const description = smallApplication['waybill.yaml'] ?? '';
const nowhere = '0123456789012345678901234567890123456789';
const unknownDeployment = '20260101T000000000Z-012345678901-0000';
const second = 1000;

/** What a step that cannot go on must say. */
interface Refusal {
  readonly code: string;
  readonly decision?: 'refused' | 'failed';
  /** What was expected, what was found. */
  readonly says: readonly RegExp[];
  readonly remedy: RegExp;
  /** `file=…,line=…,col=…` of the annotation, where something has a place. */
  readonly place?: RegExp;
  /** Whether the message stars a secret out that stands where none belongs. */
  readonly starred?: true;
}

/** A bad input of one step. */
interface Row extends Refusal {
  readonly name: string;
  readonly action: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** Holds how a step ended against the laws of errors (design, section 5), whatever the action was. */
async function expectRefusal(
  system: SmallSystem,
  action: string,
  end: StepEnd,
  refusal: Refusal,
): Promise<void> {
  expect({ code: end.code, decision: end.decision, exitCode: end.exitCode }).toEqual({
    code: refusal.code,
    decision: refusal.decision ?? 'failed',
    exitCode: 1,
  });
  for (const said of refusal.says) expect(end.message).toMatch(said);
  expect(end.remedy).toMatch(refusal.remedy);
  expect(Object.keys(end.outputs).sort()).toEqual([...(await declaredOutputs(action))].sort());
  expect(end.outputs['code']).toBe(refusal.code);
  expect(end.outputs['failure']).toBe(end.outputs['result']);
  const annotations = end.log.split('\n').filter((line) => line.startsWith('::error'));
  expect(annotations).toHaveLength(1);
  expect(annotations[0]).toContain(`[${refusal.code}]`);
  if (refusal.place !== undefined) expect(annotations[0]).toMatch(refusal.place);
  // Markdown escapes the underscores.
  expect(end.summary.replaceAll('\\', '')).toContain(`Code: ${refusal.code}`);
  expectNoSecret(system, end, refusal.starred);
}

/** No secret in anything that the step wrote; what the runner had to mask would show as stars. */
function expectNoSecret(system: SmallSystem, end: StepEnd, starred = false): void {
  const written = [end.log, end.summary, JSON.stringify(end.outputs)].join('\n');
  for (const secret of system.secrets) expect(written).not.toContain(secret);
  expect(end.log.includes('***')).toBe(starred);
}

function expectDone(end: StepEnd, decision: 'done' | 'unchanged' = 'done'): void {
  expect({ decision: end.decision, exitCode: end.exitCode, message: end.message }).toEqual({
    decision,
    exitCode: 0,
    message: end.message,
  });
}

const gatesSchema = z.array(
  z.looseObject({ gate: z.string(), code: z.string().optional(), message: z.string().optional() }),
);

/** @returns the gates' codes of a check that was refused, by gate */
function gateCodes(end: StepEnd): Record<string, string> {
  const gates = gatesSchema.parse(JSON.parse(end.outputs['gates'] ?? '[]'));
  return Object.fromEntries(
    gates.flatMap(({ gate, code }) => (code === undefined ? [] : [[gate, code]])),
  );
}

async function promoteStage(
  system: SmallSystem,
  environment: string,
  commit: CommitSha,
): Promise<StageEnd> {
  return await runStage(system, {
    stage: 'promote',
    request: { environment, commit },
    commit,
    ref: 'refs/heads/main',
    actor: 'dev',
  });
}

function endOf(stage: StageEnd, id: string): StepEnd {
  const end = stage.steps.get(id);
  if (end === undefined)
    throw new Error(`the step ${id} did not run: ${JSON.stringify([...stage.steps.keys()])}`);
  return end;
}

/** Merges a change onto the protected branch, through a pull request. */
async function mergeChange(
  system: SmallSystem,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<CommitSha> {
  await pushBranch(system, name, name, (workTree) => writeFiles(workTree, files));
  return await mergeBranch(system, name, name);
}

async function published(system: SmallSystem, commit: CommitSha): Promise<void> {
  expectDone(await system.step('build-publish-image', {}, { commit }));
  expectDone(await system.step('sign-and-sbom', {}, { commit }));
}

describe('waybill.yaml', () => {
  let system: SmallSystem;
  beforeAll(async () => {
    system = await createSmallSystem();
  }, 60 * second);
  afterAll(async () => system.close());

  const files: readonly (Refusal & { readonly name: string; readonly text: string | undefined })[] =
    [
      {
        name: 'an unknown key',
        text: description.replace('  interval: 50ms\n  stable', '  intervall: 50ms\n  stable'),
        code: 'CONFIG_INVALID',
        says: [/unknown key "intervall"; did you mean "interval"\?/],
        remedy: /Correct the file/,
        place: /file=waybill\.yaml,line=21,col=3/,
      },
      {
        name: 'a value of the wrong type',
        text: description.replace('version: 1', 'version: one'),
        code: 'CONFIG_INVALID',
        says: [/version: expected 1, found "one"/],
        remedy: /waybill\.schema\.json/,
        place: /file=waybill\.yaml,line=1,col=10/,
      },
      {
        name: 'two images of one name',
        text: description.replace(
          'migrations:\n',
          '  - name: app\n    repository: registry.example.com/small/second\n    assemble: { layers: [{ from: app, to: /app }] }\nmigrations:\n',
        ),
        code: 'CONFIG_INVALID',
        says: [/two of the images have the name "app"/],
        remedy: /Correct the file/,
        place: /file=waybill\.yaml,line=12,col=11/,
      },
      {
        name: 'no YAML at all',
        text: description.replace('name: app', 'name: [app'),
        code: 'CONFIG_INVALID',
        says: [/the YAML cannot be read/],
        remedy: /Correct the file/,
        place: /file=waybill\.yaml,line=5/,
      },
      {
        name: 'no such file',
        text: undefined,
        code: 'CONFIG_MISSING',
        says: [/Expected waybill\.yaml in the checkout, found no readable file/],
        remedy: /Check the repository out before this step/,
      },
    ];

  it.each(files)(
    '$name: verify-contract says where and what',
    async ({ name, text, ...refusal }) => {
      const workspace = join(system.world.folder, 'checkouts', name.replaceAll(' ', '-'));
      await writeFiles(
        workspace,
        text === undefined ? { 'README.md': '' } : { 'waybill.yaml': text },
      );
      const end = await system.step('verify-contract', {}, { workspace });
      await expectRefusal(system, 'verify-contract', end, refusal);
    },
  );

  it(
    'a commit that breaks it cannot be released, and the one that mends it can',
    async () => {
      const broken = await mergeChange(system, 'broken', {
        'waybill.yaml': description.replace('images:', 'imagse:'),
      });
      const end = await system.step('build-publish-image', {}, { commit: broken });
      await expectRefusal(system, 'build-publish-image', end, {
        code: 'CONFIG_INVALID',
        says: [/unknown key "imagse"; did you mean "images"\?/],
        remedy: /Correct the file/,
        place: /file=waybill\.yaml,line=3,col=1/,
      });
      const mended = await mergeChange(system, 'mended', { 'waybill.yaml': description });
      expectDone(await system.step('build-publish-image', {}, { commit: mended }));
    },
    30 * second,
  );
});

describe('inputs, names and ids', () => {
  let system: SmallSystem;
  beforeAll(async () => {
    system = await createSmallSystem();
  }, 60 * second);
  afterAll(async () => system.close());

  const input = (action: string): Pick<Row, 'code' | 'remedy'> => ({
    code: 'ACTION_INPUT_INVALID',
    remedy: new RegExp(`Correct the \`with:\` of the step; the README of ${action}`),
  });
  const encrypted = `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${'A'.repeat(64)}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
  const rows: readonly Row[] = [
    {
      name: 'neither true nor false',
      action: 'verify-contract',
      inputs: { restore: 'maybe' },
      ...input('verify-contract'),
      says: [/`restore`: expected `true` or `false`, found `maybe`/],
    },
    {
      name: 'a short commit id',
      action: 'build-publish-image',
      inputs: { commit: 'abc' },
      ...input('build-publish-image'),
      says: [
        /`commit`: expected a full commit id of 40 lower-case hexadecimal digits, found `abc`/,
      ],
    },
    {
      name: 'a branch for a commit',
      action: 'sign-and-sbom',
      inputs: { commit: 'main' },
      ...input('sign-and-sbom'),
      says: [/`commit`: expected a full commit id.*found `main`/],
    },
    {
      name: 'no environment, and a kind that does not exist',
      action: 'check-promotion',
      inputs: { kind: 'deploy' },
      ...input('check-promotion'),
      says: [
        /`environment` is required and was not given/,
        /`kind`: expected `promote` or `rollback`, found `deploy`/,
      ],
    },
    {
      name: 'everything wrong at once',
      action: 'record-deployment',
      inputs: { operation: 'begin', ready: '{', 'plan-hash': 'abc' },
      ...input('record-deployment'),
      says: [
        /`operation`: expected `start`, `finish` or `accept`, found `begin`/,
        /`environment` is required/,
        /`plan-hash`: expected sha256: and 64 lower-case hexadecimal digits, found `abc`/,
        /`ready`: expected JSON, found `\{`/,
      ],
    },
    {
      name: 'no deployment',
      action: 'run-migrator',
      inputs: { environment: 'staging' },
      ...input('run-migrator'),
      says: [/`deployment` is required and was not given/],
    },
    {
      name: 'a plan that is none',
      action: 'update-desired-state',
      inputs: { environment: 'staging', deployment: unknownDeployment, plan: '{}' },
      ...input('update-desired-state'),
      says: [/`plan`: schema: .*expected "waybill\.plan\/1", found `\{\}`/],
    },
    {
      name: 'no deployment',
      action: 'open-ops-pr',
      inputs: { environment: 'proposed' },
      ...input('open-ops-pr'),
      says: [/`deployment` is required and was not given/],
    },
    {
      name: 'a duration in words',
      action: 'await-ready',
      inputs: { environment: 'staging', timeout: '5 minutes' },
      ...input('await-ready'),
      says: [/`timeout`: expected a duration such as 500ms, 30s, 5m, 2h, found `5 minutes`/],
    },
    {
      name: 'a name that is none, and a forge that does not exist',
      action: 'smoke-check',
      inputs: { environment: 'Not a name', forge: 'gitlab' },
      ...input('smoke-check'),
      says: [
        /`forge`: expected `auto`, `github`, `gitea` or `local`, found `gitlab`/,
        /`environment`: expected lower case letters/,
      ],
    },
    {
      name: 'a secret in the wrong input is not shown',
      action: 'build-publish-image',
      inputs: { commit: decoys['ops-token'] },
      ...input('build-publish-image'),
      says: [/`commit`: expected a full commit id/],
      starred: true,
    },
    {
      name: 'no signing key',
      action: 'sign-and-sbom',
      inputs: { 'signing-key': '' },
      code: 'SIGNING_KEY_MISSING',
      says: [/Expected `signing-key`, `signing-command` or `keyless`, found none/],
      remedy: /secret of the `release` environment/,
    },
    {
      name: 'a signing key that is no PEM',
      action: 'build-publish-image',
      inputs: { 'signing-key': 'c2VjcmV0LXRoYXQtaXMtbm8ta2V5' },
      code: 'KEY_INVALID',
      says: [/Expected a PEM of "PRIVATE KEY", found no PEM header/],
      remedy: /openssl genpkey/,
    },
    {
      name: 'the public half for a signing key',
      action: 'build-publish-image',
      inputs: { 'signing-key': generateKeyPair().publicKey },
      code: 'KEY_INVALID',
      says: [/Expected a PEM of "PRIVATE KEY", found "PUBLIC KEY"/],
      remedy: /openssl genpkey/,
    },
    {
      name: 'an encrypted signing key without its password',
      action: 'sign-and-sbom',
      inputs: { 'signing-key': encrypted },
      code: 'KEY_PASSPHRASE',
      says: [/passphrase|password/i],
      remedy: /signing-key-password|passphrase/i,
    },
    {
      name: 'a commit that does not exist',
      action: 'build-publish-image',
      inputs: { commit: nowhere },
      code: 'COMMIT_NOT_FOUND',
      says: [new RegExp(`Expected commit ${nowhere} in .*application\\.git, found no such commit`)],
      remedy: /Push the commit first/,
    },
    {
      name: 'a commit that was never released',
      action: 'sign-and-sbom',
      inputs: { commit: nowhere },
      code: 'RELEASE_NOT_FOUND',
      says: [/Expected a published release of commit 0123/, /found none/],
      remedy: /Run build-publish-image/,
    },
    {
      name: 'a commit that does not exist',
      action: 'check-promotion',
      inputs: { commit: nowhere, environment: 'staging' },
      code: 'GATE_REFUSED',
      decision: 'refused',
      says: [/GATE_COMMIT_UNKNOWN/, /GATE_RELEASE_MISSING/],
      remedy: /Push the commit, or correct its id/,
    },
    {
      name: 'an unknown environment',
      action: 'check-promotion',
      inputs: { environment: 'stagin' },
      code: 'GATE_REFUSED',
      decision: 'refused',
      says: [/GATE_ENVIRONMENT_UNKNOWN/, /found "stagin"; did you mean "staging"\?/],
      remedy: /Name an environment that the policy lists/,
    },
    {
      name: 'an unknown environment',
      action: 'record-deployment',
      inputs: { operation: 'start', environment: 'stagin' },
      code: 'GATE_REFUSED',
      decision: 'refused',
      says: [/did you mean "staging"\?/],
      remedy: /Name an environment that the policy lists/,
    },
    ...['await-ready', 'smoke-check', 'run-migrator', 'open-ops-pr'].map((action): Row => ({
      name: 'an unknown environment',
      action,
      inputs: { environment: 'stagin', deployment: unknownDeployment },
      code: 'ENVIRONMENT_UNKNOWN',
      says: [/Expected an environment of the policy, found "stagin"; did you mean "staging"\?/],
      remedy: /Name an environment that the policy lists/,
    })),
    {
      name: 'no deployment to finish',
      action: 'record-deployment',
      inputs: { operation: 'finish', environment: 'staging' },
      code: 'DEPLOYMENT_NOT_FOUND',
      says: [/Expected the id of a deployment in the input `deployment`, found none/],
      remedy: /Give the output `deployment`/,
    },
    {
      name: 'a release that does not exist',
      action: 'run-migrator',
      inputs: { environment: 'staging', deployment: unknownDeployment },
      code: 'RELEASE_NOT_FOUND',
      says: [/Expected a release of commit [0-9a-f]{40} in the ledger, found none/],
      remedy: /Run the release stage/,
    },
  ];

  it.each(rows)('$action: $name: $code', async ({ action, inputs, ...refusal }) => {
    const end = await system.step(action, inputs);
    await expectRefusal(system, action, end, refusal);
  });

  it('nothing of all this was written anywhere', async () => {
    const { opsRepository, signal, registry } = system.world;
    expect(await git(opsRepository, signal, 'for-each-ref', '--format=%(refname)')).toBe(
      'refs/heads/main',
    );
    expect(registry.requests.count(pushes)).toBe(0);
  });

  it(
    'an unknown deployment of a release',
    async () => {
      expectDone(await system.step('build-publish-image'));
      for (const [action, environment, inputs] of [
        ['run-migrator', 'staging', {}],
        ['open-ops-pr', 'proposed', {}],
        ['record-deployment', 'staging', { operation: 'finish' }],
        ['record-deployment', 'staging', { operation: 'accept' }],
      ] as const) {
        const end = await system.step(action, {
          environment,
          deployment: unknownDeployment,
          ...inputs,
        });
        await expectRefusal(system, action, end, {
          code: 'DEPLOYMENT_NOT_FOUND',
          says: [
            new RegExp(`Expected the deployment ${unknownDeployment} in the ledger, found none`),
          ],
          remedy: /Give the output `deployment`/,
        });
      }
    },
    30 * second,
  );
});

describe('the registry', () => {
  let system: SmallSystem;
  /** Repeats until the deadline of a read, a minute: it fails beside all others. */
  let lasting: Promise<{ system: SmallSystem; end: StepEnd; again: StepEnd }>;
  beforeAll(async () => {
    system = await createSmallSystem();
    lasting = (async () => {
      const own = await createSmallSystem();
      own.fault(() => ({ kind: 'status', status: 500 }));
      const end = await own.step('build-publish-image');
      own.fault(undefined);
      return { system: own, end, again: await own.step('build-publish-image') };
    })();
  }, 60 * second);
  afterAll(async () => {
    await system.close();
    await (await lasting).system.close();
  });

  const all = (fault: Fault) => (): Fault => fault;
  const faults = [
    {
      name: '401 to everything',
      fault: all({ kind: 'status', status: 401 }),
      code: 'OCI_UNAUTHORIZED',
      says: [/Expected the registry to serve the manifest sha-[0-9a-f]{40}/, /it answered 401/],
      remedy: /Give credentials that the registry knows/,
    },
    {
      name: '403 to uploads',
      fault: (request: { kind: string }): Fault | undefined =>
        request.kind === 'upload' ? { kind: 'status', status: 403 } : undefined,
      code: 'OCI_FORBIDDEN',
      says: [/Expected the registry to serve the upload of sha256:/, /it answered 403/],
      remedy: /packages: write/,
    },
    {
      name: '429 to the manifest, for an hour',
      fault: (request: { kind: string; method: string }): Fault | undefined =>
        request.kind === 'manifest' && request.method === 'PUT'
          ? { kind: 'status', status: 429, retryAfterSeconds: 3600 }
          : undefined,
      code: 'OCI_RATE_LIMITED',
      says: [/Expected the registry to serve the push of the manifest sha256:/, /answered 429/],
      remedy: /Run it again later/,
    },
  ] as const;

  it(
    'a registry that nobody hears',
    async () => {
      const gone = await startEmbeddedRegistry({ folder: join(system.world.folder, 'gone') });
      await gone.close();
      const end = await system.step('build-publish-image', { registry: gone.host });
      await expectRefusal(system, 'build-publish-image', end, {
        code: 'OCI_UNREACHABLE',
        says: [/Expected an answer about the manifest sha-/, /the connection failed/],
        remedy: /Check the host, its port, the network and the proxy/,
      });
    },
    30 * second,
  );

  it.each(faults)('$name: $code', async ({ fault, name: _name, ...refusal }) => {
    system.fault(fault);
    try {
      const end = await system.step('build-publish-image');
      await expectRefusal(system, 'build-publish-image', end, refusal);
    } finally {
      system.fault(undefined);
    }
  });

  it(
    'goes on afterwards, through two more 500s, and builds once',
    async () => {
      let left = 2;
      system.fault(() => ((left -= 1) < 0 ? undefined : { kind: 'status', status: 500 }));
      const end = await system.step('build-publish-image');
      system.fault(undefined);
      expectDone(end);
      expectNoSecret(system, end);
      const before = system.world.registry.requests.count(pushes);
      const again = await system.step('build-publish-image');
      expectDone(again, 'unchanged');
      expect(again.outputs['digests']).toBe(end.outputs['digests']);
      expect(system.world.registry.requests.count(pushes)).toBe(before);
    },
    30 * second,
  );

  it(
    'a signature whose bytes are others',
    async () => {
      system.fault((request) =>
        request.method === 'GET' && request.kind === 'blob' ? { kind: 'flip' } : undefined,
      );
      const end = await system.step('sign-and-sbom');
      await expectRefusal(system, 'sign-and-sbom', end, {
        code: 'SIGNATURE_INVALID',
        says: [/Expected the blob sha256:[0-9a-f]{64} .* to have sha256:.*its bytes have sha256:/],
        remedy: /then release again/,
      });
      system.fault(undefined);
      expectDone(await system.step('sign-and-sbom'));
      expectDone(await system.step('sign-and-sbom'), 'unchanged');
    },
    30 * second,
  );

  it(
    'a blob whose bytes are others: neither built upon nor run',
    async () => {
      const { host } = system.world.registry;
      const digests = z
        .object({ app: z.string() })
        .parse(JSON.parse((await system.step('build-publish-image')).outputs['digests'] ?? ''));
      const commit = await mergeChange(system, 'based', {
        'waybill.yaml': description.replace(
          'assemble:\n',
          `assemble:\n      base: ${host}/small/app@${digests.app}\n`,
        ),
      });
      const flip = (): void => {
        system.fault((request) =>
          request.method === 'GET' && request.kind === 'blob' ? { kind: 'flip' } : undefined,
        );
      };
      flip();
      const end = await system.step('build-publish-image', {}, { commit });
      await expectRefusal(system, 'build-publish-image', end, {
        code: 'OCI_DIGEST_MISMATCH',
        says: [/Expected the blob (sha256:[0-9a-f]{64}) .* to have \1; its bytes have sha256:/],
        remedy: /Do not use it/,
      });
      system.fault(undefined);
      const built = await system.step('build-publish-image', {}, { commit });
      expectDone(built);
      const { app } = z
        .object({ app: z.string() })
        .parse(JSON.parse(built.outputs['digests'] ?? ''));
      const images = join(system.world.folder, 'images');
      const digest = digestSchema.parse(app);
      const pull = async (): Promise<unknown> =>
        await pullImage(`${host}/small/app`, digest, images, system.world.signal);
      flip();
      await expect(pull()).rejects.toMatchObject({ code: 'OCI_DIGEST_MISMATCH' });
      system.fault(undefined);
      await expect(pull()).resolves.toMatchObject({ digest });
    },
    30 * second,
  );

  it('a port that is in use', async () => {
    const { host } = system.world.registry;
    const port = Number(host.split(':')[1]);
    const folder = join(system.world.folder, 'second');
    await expect(startEmbeddedRegistry({ folder, port })).rejects.toMatchObject({
      code: 'OCI_PORT_IN_USE',
      message: expect.stringContaining(`Expected to listen on ${host}`),
      remedy: expect.stringContaining('Stop what uses the port'),
    });
    const client = createRegistryClient({ registry: host, signal: system.world.signal });
    await expect(client.ping()).resolves.toBeUndefined();
  });

  it(
    '500 to everything, until the deadline',
    async () => {
      const { system: own, end, again } = await lasting;
      await expectRefusal(own, 'build-publish-image', end, {
        code: 'OCI_SERVER_ERROR',
        says: [/Expected the registry to serve the manifest sha-/, /it answered 500/],
        remedy: /./,
      });
      expectDone(again);
    },
    120 * second,
  );
});

describe('repositories, tags, approvals', () => {
  let system: SmallSystem;
  let hook: string;
  const decline = async (words: string): Promise<void> =>
    writeFile(hook, `#!/bin/sh\necho '${words}' >&2\nexit 1\n`, { mode: 0o755 });
  beforeAll(async () => {
    system = await createSmallSystem();
    hook = join(system.world.opsRepository, 'hooks', 'pre-receive');
    system.answerAs(system.baseline);
  }, 60 * second);
  afterAll(async () => system.close());

  /** The manifest that a tag of the registry names, as its bytes; and how a tag is set by hand. */
  const manifestOf = async (tag: string): Promise<string> => {
    const { registry, signal } = system.world;
    const client = createRegistryClient({ registry: registry.host, signal });
    return Buffer.from((await client.readManifest('small/app', tag)).bytes).toString('utf8');
  };
  const setTag = async (tag: string, manifest: string): Promise<void> => {
    const answer = await fetch(`${system.world.registry.url}/v2/small/app/manifests/${tag}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json' },
      body: manifest,
    });
    expect(answer.status).toBe(201);
  };
  const other = (manifest: string): string =>
    JSON.stringify({
      ...z.looseObject({}).parse(JSON.parse(manifest)),
      annotations: { by: 'hand' },
    });

  it(
    'an ops repository that is gone, then declines, then cannot write: afterwards all is released',
    async () => {
      const { opsRepository } = system.world;
      await rename(opsRepository, `${opsRepository}.away`);
      const gone = await system.step('build-publish-image');
      await rename(`${opsRepository}.away`, opsRepository);
      await expectRefusal(system, 'build-publish-image', gone, {
        code: 'GIT_REPOSITORY_NOT_FOUND',
        says: [/ops\.git/, /does not appear to be a git repository/],
        remedy: /Check the URL, and that the token may see the repository/,
      });
      await decline('changes are frozen until Monday');
      const declined = await system.step('build-publish-image');
      await expectRefusal(system, 'build-publish-image', declined, {
        code: 'GIT_PUSH_DECLINED',
        says: [/refs\/heads\/waybill\/ledger/, /changes are frozen until Monday/],
        remedy: /./,
      });
      await decline('fatal: Unable to create temporary file: Read-only file system');
      const unwritable = await system.step('build-publish-image');
      await expectRefusal(system, 'build-publish-image', unwritable, {
        code: 'GIT_READ_ONLY',
        says: [/Expected .*ops\.git to store the push/, /Read-only file system/],
        remedy: /Make room on the disk of the server, or give it back the right to write/,
      });
      await rm(hook);
      await published(system, system.baseline);
      expectDone(await system.step('build-publish-image'), 'unchanged');
    },
    60 * second,
  );

  it(
    'an ops repository that declines in the middle of a promotion: the next run goes on',
    async () => {
      await writeFile(
        hook,
        '#!/bin/sh\nwhile read old new ref; do [ "$ref" = refs/heads/main ] && echo frozen >&2 && exit 1; done\nexit 0\n',
        { mode: 0o755 },
      );
      const stopped = await promoteStage(system, 'staging', system.baseline);
      expect(stopped.failed?.id).toBe('desire');
      await expectRefusal(system, 'update-desired-state', endOf(stopped, 'desire'), {
        code: 'GIT_PUSH_DECLINED',
        says: [/refs\/heads\/main/, /frozen/],
        remedy: /./,
      });
      await rm(hook);
      const done = await promoteStage(system, 'staging', system.baseline);
      expect(done.failed).toBeUndefined();
      expect(endOf(done, 'migrate').outputs['ran']).toBe('false');
      expect(endOf(done, 'finish').outputs['phase']).toBe('accepted');
      expect(await system.migrations()).toBe(1);
      const again = await promoteStage(system, 'staging', system.baseline);
      expect(again.failed).toBeUndefined();
      expect(endOf(again, 'finish').decision).toBe('unchanged');
    },
    60 * second,
  );

  it(
    'a record that was edited by hand is found, by every action and by `ledger verify`',
    async () => {
      const file = `releases/small/${system.baseline}.json`;
      const { opsRepository, signal } = system.world;
      const record = await git(opsRepository, signal, 'show', `waybill/ledger:${file}`);
      const forged = record.replaceAll(/sha256:[0-9a-f]{4}/g, 'sha256:0000');
      expect(forged).not.toBe(record);
      await tamper(system, 'waybill/ledger', (tree) => writeFiles(tree, { [file]: `${forged}\n` }));
      const refusal = {
        code: 'LEDGER_RECORD_INVALID',
        says: [new RegExp(file)],
        remedy: /ledger verify|history/,
      };
      for (const action of ['build-publish-image', 'sign-and-sbom'])
        await expectRefusal(system, action, await system.step(action), refusal);
      const check = await system.step('check-promotion', { environment: 'production' });
      await expectRefusal(system, 'check-promotion', check, {
        code: 'GATE_REFUSED',
        decision: 'refused',
        says: [/LEDGER_RECORD_INVALID/],
        remedy: /./,
      });
      const verified = await runCommand(system, ['ledger', 'verify'], [1]);
      expect(verified.stdout).toMatch(new RegExp(`${file}: \\[seal-broken\\]`));
      await tamper(system, 'waybill/ledger', (tree) => writeFiles(tree, { [file]: `${record}\n` }));
      expect((await runCommand(system, ['ledger', 'verify'])).stdout).toMatch(/The ledger holds/);
      expectDone(await system.step('build-publish-image'), 'unchanged');
    },
    60 * second,
  );

  it(
    'a tag that was moved is not followed',
    async () => {
      const tag = `sha-${system.baseline}`;
      const claimed = await manifestOf(tag);
      await setTag(tag, other(claimed));
      const check = await system.step('check-promotion', { environment: 'production' });
      await expectRefusal(system, 'check-promotion', check, {
        code: 'GATE_REFUSED',
        decision: 'refused',
        says: [/GATE_TAG_MOVED/, /to point at the claimed digest sha256:.*it points at sha256:/],
        remedy: /Find out who moved the tag/,
      });
      expect(gateCodes(check)['same-digest']).toBe('GATE_TAG_MOVED');
      const build = await system.step('build-publish-image');
      await expectRefusal(system, 'build-publish-image', build, {
        code: 'IMAGE_TAG_MOVED',
        says: [/sha256:[0-9a-f]{64}.*sha256:[0-9a-f]{64}/],
        remedy: /./,
      });
      await setTag(tag, claimed);
      expectDone(await system.step('build-publish-image'), 'unchanged');
      const after = await system.step('check-promotion', { environment: 'production' });
      expect(gateCodes(after)).toEqual({ approval: 'GATE_APPROVAL_MISSING' });
    },
    60 * second,
  );

  it(
    'a tag that no claim vouches for is not adopted',
    async () => {
      const commit = await mergeChange(system, 'next', { 'app/next.txt': 'next\n' });
      const tag = `sha-${commit}`;
      await setTag(tag, other(await manifestOf(`sha-${system.baseline}`)));
      const end = await system.step('build-publish-image', {}, { commit });
      await expectRefusal(system, 'build-publish-image', end, {
        code: 'IMAGE_TAG_WITHOUT_CLAIM',
        says: [new RegExp(tag), /claim/],
        remedy: /./,
      });
      const deleted = await fetch(`${system.world.registry.url}/v2/small/app/manifests/${tag}`, {
        method: 'DELETE',
      });
      expect(deleted.status).toBe(202);
      await published(system, commit);
    },
    60 * second,
  );

  it(
    'an expired approval, and one that somebody forged, do not count; a good one does',
    async () => {
      const { world } = system;
      const check = await system.step('check-promotion', { environment: 'production' });
      const planHash = digestSchema.parse(check.outputs['plan-hash']);
      const dana = world.approverKeys.get('dana');
      if (dana === undefined) throw new Error('dana has no key');
      const store = async (privateKey: string, ageDays: number): Promise<void> => {
        const now = Date.now();
        const at = now - ageDays * 86_400_000;
        const envelope = await signApproval(keySigner(privateKey), {
          application: 'small',
          environment: 'production',
          planHash,
          approver: 'dana',
          at: timestamp({ now: () => at }),
          expiresAt: timestamp({ now: () => at + 86_400_000 }),
        });
        const repository = await openRepository({
          url: world.opsRepository,
          cacheFolder: join(await temporaryFolderOf(world.folder), 'cache'),
          signal: world.signal,
        });
        const forge = await createForge({
          kind: 'local',
          repository,
          folder: world.opsRepository,
          identity: { name: 'dev', email: 'dev@example.invalid' },
          signal: world.signal,
        });
        const hash = planHash.slice('sha256:'.length);
        await forge.storeApproval({ kind: 'plan', hash }, 'dana', JSON.stringify(envelope));
      };
      for (const [privateKey, age, code] of [
        [dana.privateKey, 2, /APPROVAL_EXPIRED|expired/],
        [generateKeyPair().privateKey, 0, /APPROVAL_UNKNOWN_KEY|key/],
      ] as const) {
        await store(privateKey, age);
        const refused = await system.step('check-promotion', { environment: 'production' });
        await expectRefusal(system, 'check-promotion', refused, {
          code: 'GATE_REFUSED',
          decision: 'refused',
          says: [/GATE_APPROVAL_MISSING/, code],
          remedy: /waybill approve production/,
        });
        expect(refused.outputs['plan-hash']).toBe(planHash);
        const start = await system.step('record-deployment', {
          operation: 'start',
          environment: 'production',
          'plan-hash': planHash,
        });
        await expectRefusal(system, 'record-deployment', start, {
          code: 'GATE_REFUSED',
          decision: 'refused',
          says: [/GATE_APPROVAL_MISSING/],
          remedy: /waybill approve production/,
        });
      }
      await runCommand(system, ['approve', 'production', planHash, '--approver', 'dana']);
      const done = await promoteStage(system, 'production', system.baseline);
      expect(done.failed).toBeUndefined();
      expect(endOf(done, 'finish').outputs['phase']).toBe('accepted');
    },
    60 * second,
  );
});

async function temporaryFolderOf(folder: string): Promise<string> {
  const own = join(folder, `approval-${String(Date.now())}`);
  await writeFiles(own, { '.keep': '' });
  return own;
}
