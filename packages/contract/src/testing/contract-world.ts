import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseApplicationConfig, type ContractConfig } from '@waybill/config';
import { silentProgress } from '@waybill/core';
import type { BaseOrigin, ContractBase } from '../bases.ts';
import type { ContractVerdict, Finding } from '../verdict.ts';
import { verifyContract } from '../verify.ts';

/** The files of a commit, by path. */
export type CommitFiles = Readonly<Record<string, unknown>>;

/** A base of a test: its files, and why it is one. */
export interface WorldBase {
  readonly files: CommitFiles;
  readonly origins?: readonly [BaseOrigin, ...BaseOrigin[]];
  readonly commit?: string;
}

/** What a test verifies. */
export interface World {
  readonly head: CommitFiles;
  readonly bases: readonly (WorldBase | CommitFiles)[];
  /** Fields of the contract in waybill.yaml. */
  readonly contract?: Readonly<Record<string, unknown>>;
  readonly now?: Date;
}

/** @returns a contract as waybill.yaml has it, with defaults */
export function contractOf(fields: Readonly<Record<string, unknown>> = {}): ContractConfig {
  const contract = { name: 'api', kind: 'openapi', file: 'api.json', ...fields };
  const written = {
    version: 1,
    application: 'shop',
    images: [{ name: 'app', repository: 'registry.example.org/shop/app', buildah: {} }],
    contracts: [contract],
  };
  const [parsed] = parseApplicationConfig(JSON.stringify(written), 'waybill.yaml').contracts;
  if (parsed === undefined) throw new Error('expected a contract');
  return parsed;
}

const mergeBase: BaseOrigin = { kind: 'merge-base', branch: 'main' };

/** @returns what verifying the contract of a checkout with these files gives */
export async function verifyWorld(world: World): Promise<ContractVerdict> {
  const checkout = mkdtempSync(join(tmpdir(), 'waybill-contract-'));
  try {
    for (const [path, content] of Object.entries(world.head)) {
      mkdirSync(dirname(join(checkout, path)), { recursive: true });
      writeFileSync(join(checkout, path), textOf(content));
    }
    return await verifyContract({
      checkout,
      contract: contractOf(world.contract),
      bases: world.bases.map(baseOf),
      now: world.now ?? new Date('2026-06-01T00:00:00.000Z'),
      signal: new AbortController().signal,
      progress: silentProgress,
    });
  } finally {
    rmSync(checkout, { recursive: true, force: true });
  }
}

function baseOf(given: WorldBase | CommitFiles, index: number): ContractBase {
  const base = isBase(given) ? given : { files: given };
  return {
    commit: base.commit ?? String(index + 1).repeat(40),
    origins: base.origins ?? [mergeBase],
    read: async (path) => {
      const content = base.files[path];
      return await Promise.resolve(
        content === undefined ? undefined : Buffer.from(textOf(content)),
      );
    },
    list: async (folder) =>
      await Promise.resolve(Object.keys(base.files).filter((path) => path.startsWith(folder))),
  };
}

function isBase(given: WorldBase | CommitFiles): given is WorldBase {
  return 'files' in given && typeof given.files === 'object';
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : `${JSON.stringify(content, undefined, 2)}\n`;
}

/** @returns id and level of each finding, those that change nothing left out */
export function heavy(verdict: ContractVerdict): string[] {
  return verdict.findings
    .filter(({ level }) => level !== 'info')
    .map(({ id, level }) => `${level} ${id}`);
}

/** @returns the finding of a rule */
export function findingOf(verdict: ContractVerdict, id: string): Finding {
  const found = verdict.findings.find((finding) => finding.id === id);
  if (found === undefined)
    throw new Error(`expected ${id}, found ${verdict.findings.map((it) => it.id).join(', ')}`);
  return found;
}

/** @returns a description with one operation `GET /pets`, whose response has these properties */
export function petsApi(
  properties: Readonly<Record<string, unknown>>,
  more: {
    readonly required?: readonly string[];
    readonly version?: string;
    readonly paths?: object;
  } = {},
): Record<string, unknown> {
  const schema = { type: 'object', properties, required: more.required ?? [] };
  return {
    openapi: '3.0.3',
    info: { title: 'Pets', version: more.version ?? '1.0.0' },
    paths: {
      '/pets': {
        get: {
          operationId: 'listPets',
          responses: {
            '200': { description: 'ok', content: { 'application/json': { schema } } },
          },
        },
      },
      ...more.paths,
    },
  };
}

/** What changing the properties of a response means under a policy. */
export async function changed(
  [before, after]: readonly [Record<string, unknown>, Record<string, unknown>],
  contract: World['contract'] = {},
  more: Partial<World> = {},
): Promise<ContractVerdict> {
  return await verifyWorld({
    head: { 'api.json': after, ...more.head },
    bases: [{ 'api.json': before }],
    contract,
    ...(more.now === undefined ? {} : { now: more.now }),
  });
}
