import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { packageOrder } from '../package-order.mjs';
import { cell, table } from './action-readme.ts';

const moduleSchema = z.record(z.string(), z.unknown());
const codesSchema = z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string().min(1));

/** A package's stable codes, each with its sentence. */
export interface PackageCodes {
  readonly name: string;
  readonly codes: Readonly<Record<string, string>>;
}

/**
 * @param root the checkout
 * @returns the codes of every package that has some, in the order of the packages
 */
export async function readErrorCodes(root: string): Promise<readonly PackageCodes[]> {
  const all: PackageCodes[] = [];
  for (const name of packageOrder) all.push({ name, codes: await readCodes(root, name) });
  return all.filter(({ codes }) => Object.keys(codes).length > 0);
}

/**
 * @param packages what readErrorCodes gave
 * @returns packages/core/ERRORS.md, not yet formatted
 */
export function errorTable(packages: readonly PackageCodes[]): string {
  const sections = packages.map(({ name, codes }) => {
    const rows = Object.entries(codes).map(([code, sentence]) => [`\`${code}\``, cell(sentence)]);
    return `## ${name}\n\n${table(['code', 'what happened'], rows)}`;
  });
  return [
    '# Error codes',
    'Every error carries one of these codes, a message (what was expected, what was found) and a remedy.\nThe codes are stable: workflows may compare the output `code` with them.',
    '<!-- Written by `npm run generate` from packages/*/src/error-codes.ts. -->',
    ...sections,
  ].join('\n\n');
}

async function readCodes(root: string, name: string): Promise<Readonly<Record<string, string>>> {
  const file = join(root, 'packages', name, 'src', 'error-codes.ts');
  if (!existsSync(file)) return {};
  const exported = moduleSchema.parse({ ...(await import(pathToFileURL(file).href)) });
  const lists = Object.entries(exported).filter(([key]) => key.endsWith('ErrorCodes'));
  return Object.fromEntries(lists.flatMap(([, codes]) => Object.entries(codesSchema.parse(codes))));
}
