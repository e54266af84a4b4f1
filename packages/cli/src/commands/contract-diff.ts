import { createInterface } from 'node:readline';
import {
  compareContracts,
  contractKinds,
  contractProfiles,
  readContract,
  RemoteDocuments,
  schemaCompatibilities,
  type Compatibility,
  type ContractKind,
  type ContractProfile,
  type SchemaCompatibility,
} from '@waybill/contract';
import { isWaybillError, messageOf } from '@waybill/core';
import type { Call, Command } from '../command.ts';
import { usage } from '../desired-state/words.ts';

const name = 'contract diff';

/** The exit codes that scripts rely on. */
const exitCodes = { compatible: 0, breaking: 1, unusable: 2 } as const;

/** `waybill contract diff`: what differs between two contracts, and whom it breaks. */
export const contractDiff: Command = {
  name,
  about: 'Whether what was made for one contract still works with another.',
  positionals: ['[BASE]', '[REVISION]'],
  options: {
    kind: {
      about: `What the files are: ${contractKinds.join(', ')}; told by the files where absent.`,
      value: 'KIND',
    },
    profile: {
      about: 'How findings are weighed: strict (the default) or oasdiff.',
      value: 'PROFILE',
    },
    compatibility: {
      about: `For JSON Schemas, who must understand whom: ${schemaCompatibilities.join(', ')}; backward where absent.`,
      value: 'LEVEL',
    },
    remote: {
      about:
        'What $ref may name at other hosts: this URL, and what lies below it; may be given several times.',
      value: 'URL',
      several: true,
    },
    format: { about: 'text (the default) or json.', value: 'FORMAT' },
    batch: {
      about:
        'Read pairs from stdin, a line of JSON each: {"base":PATH,"revision":PATH,"kind":KIND}.',
    },
  },
  details: [
    'BASE is what clients were made for, REVISION what shall take its place. strict asks whether each value that an older client sends is still taken, and each answer one that it accepts; what cannot be decided counts as breaking. oasdiff weighs as that tool does.',
    'It looks at nothing but the two documents, and what they refer to, and changes nothing. Exit code 0: nothing breaks; 1: something does; 2: the files cannot be compared. --batch answers one line of JSON for each line, in order, and ends with 0.',
  ],
  examples: [
    `waybill ${name} released/openapi.yaml openapi.yaml`,
    `waybill ${name} old.json new.json --kind json-schema --compatibility full`,
    `waybill ${name} released/de.po po/de.po`,
  ],
  run: async (call) => {
    const settings = settingsOf(call);
    if (call.given('batch')) return await answerBatch(call, settings);
    const [base, revision] = call.positionals;
    if (base === undefined || revision === undefined)
      throw usage(name, 'expected BASE and REVISION, or --batch');
    return await answerOne(base, revision, settings);
  },
};

interface Settings {
  readonly kind: ContractKind | undefined;
  readonly profile: ContractProfile;
  readonly compatibility?: SchemaCompatibility;
  readonly remote?: RemoteDocuments;
  readonly json: boolean;
}

function settingsOf(call: Call): Settings {
  const format = call.text('format') ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw usage(name, `--format: expected text or json, found ${format}`);
  const word = call.text('profile') ?? 'strict';
  const profile = contractProfiles.find((known) => known === word);
  if (profile === undefined)
    throw usage(name, `--profile: expected ${contractProfiles.join(' or ')}, found ${word}`);
  const level = call.text('compatibility') ?? 'backward';
  const compatibility = schemaCompatibilities.find((known) => known === level);
  if (compatibility === undefined)
    throw usage(
      name,
      `--compatibility: expected ${schemaCompatibilities.join(', ')}, found ${level}`,
    );
  const kind = call.text('kind');
  const remote = call.texts('remote');
  const invalid = remote.find((url) => !URL.canParse(url) || !/^https?:/.test(url));
  if (invalid !== undefined)
    throw usage(
      name,
      `--remote: expected a URL such as https://schemas.example.org/, found ${invalid}`,
    );
  return {
    kind: kind === undefined ? undefined : kindOf(kind),
    profile,
    compatibility,
    remote: new RemoteDocuments(remote, call.signal),
    json: format === 'json',
  };
}

function kindOf(word: string): ContractKind {
  const kind = contractKinds.find((known) => known === word);
  if (kind === undefined)
    throw usage(name, `kind: expected ${contractKinds.join(' or ')}, found ${word}`);
  return kind;
}

async function compare(
  base: string,
  revision: string,
  { kind, profile, compatibility, remote }: Omit<Settings, 'json'>,
): Promise<Compatibility> {
  const older = await readContract(base, kind, remote);
  const newer = await readContract(revision, kind, remote);
  return await compareContracts({
    base: older,
    revision: newer,
    profile,
    ...(compatibility === undefined ? {} : { compatibility }),
    ...(kind === undefined ? {} : { kind }),
  });
}

async function answerOne(base: string, revision: string, settings: Settings): Promise<number> {
  let found;
  try {
    found = await compare(base, revision, settings);
  } catch (error) {
    if (!isWaybillError(error)) throw error;
    if (settings.json) process.stdout.write(`${JSON.stringify(errorOf(error))}\n`);
    process.stderr.write(`${error.message}\n  → ${error.remedy}\n  [${error.code}]\n`);
    return exitCodes.unusable;
  }
  process.stdout.write(
    settings.json ? `${JSON.stringify(found)}\n` : textOf(found, base, revision),
  );
  return found.breaking ? exitCodes.breaking : exitCodes.compatible;
}

async function answerBatch(call: Call, settings: Settings): Promise<number> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity, signal: call.signal });
  for await (const answer of batchAnswers(lines, settings)) process.stdout.write(answer);
  call.signal.throwIfAborted();
  return exitCodes.compatible;
}

/**
 * Answers pairs in their order; a pair that cannot be compared is an answer as well: the others are asked all the same.
 * @param lines JSON each: `{"base":PATH,"revision":PATH,"kind":KIND}`
 * @param settings the kind where a line names none, and the profile
 * @returns a line of JSON for each
 */
export async function* batchAnswers(
  lines: AsyncIterable<string> | Iterable<string>,
  settings: Omit<Settings, 'json'>,
): AsyncGenerator<string> {
  for await (const line of lines) {
    if (line.trim() !== '') yield `${JSON.stringify(await answerOf(line, settings))}\n`;
  }
}

async function answerOf(line: string, settings: Omit<Settings, 'json'>): Promise<object> {
  try {
    const { base, revision, kind } = pairOf(line);
    return await compare(
      base,
      revision,
      kind === undefined ? settings : { ...settings, kind: kindOf(kind) },
    );
  } catch (error) {
    return errorOf(error);
  }
}

function pairOf(line: string): { base: string; revision: string; kind: string | undefined } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw usage(name, `a line of --batch is no JSON (${messageOf(error)})`);
  }
  if (typeof value === 'object' && value !== null && 'base' in value && 'revision' in value) {
    const kind = 'kind' in value ? value.kind : undefined;
    const { base, revision } = value;
    if (
      typeof base === 'string' &&
      typeof revision === 'string' &&
      (kind === undefined || kind === null || typeof kind === 'string')
    ) {
      return { base, revision, kind: kind ?? undefined };
    }
  }
  throw usage(name, 'a line of --batch: expected {"base":PATH,"revision":PATH}');
}

function errorOf(error: unknown): { error: { code: string; message: string } } {
  const code = isWaybillError(error) ? error.code : 'INTERNAL';
  return { error: { code, message: messageOf(error) } };
}

function textOf({ breaking, findings }: Compatibility, base: string, revision: string): string {
  const lines: string[] = [];
  let operation: string | null | undefined;
  const sorted = [...findings].sort((one, other) =>
    (one.operation ?? '').localeCompare(other.operation ?? ''),
  );
  for (const finding of sorted) {
    if (finding.operation !== operation) lines.push('', finding.operation ?? 'The whole contract');
    operation = finding.operation;
    lines.push(`  ${finding.level} ${finding.id}`, `    ${finding.why}`);
    for (const [file, place] of [
      [base, finding.base],
      [revision, finding.revision],
    ] as const) {
      if (place === null) continue;
      lines.push(
        `    ${place.file ?? file}:${String(place.line ?? 1)}:${String(place.column ?? 1)}`,
      );
    }
    if (finding.level !== 'info') lines.push(`    → ${finding.remedy}`);
  }
  const count = (level: string): string =>
    `${String(findings.filter((finding) => finding.level === level).length)} ${level}`;
  lines.push(
    '',
    `${breaking ? 'Breaking' : 'Compatible'}: ${['breaking', 'risky', 'info'].map(count).join(', ')}.`,
    '',
  );
  return lines.join('\n').replace(/^\n/, '');
}
