import type { ComparedContract } from '@waybill/config';
import type { CompatibilityFinding, FindingPlace } from '../findings/finding.ts';
import {
  isArray,
  isObject,
  member,
  objectAt,
  pointerNames,
  textAt,
  type Json,
} from '../model/json.ts';
import { rootOf, type Source } from '../model/source.ts';
import { enumListsOf } from './enums.ts';
import { levelled } from './levels.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { weighReaders } from './readers.ts';
import { policyRules } from './rule-ids.ts';
import { isAddition, judgeVersion } from './version.ts';

/** What a comparison with one base is weighed by. */
export interface WeighOptions {
  readonly contract: ComparedContract;
  readonly base: Source;
  readonly head: Source;
  /** Whether the version is held against this base. */
  readonly versioned: boolean;
}

/** What was found against one base, as it counts. */
export interface WeighedComparison {
  readonly findings: readonly CompatibilityFinding[];
  /** What is wrong with the version that the revision gives itself. */
  readonly version: readonly PlacedFinding[];
}

/**
 * Weighs what was found against one base: by how clients read, by the levels of the policy, and by the step of the
 * version. Pure.
 * @param found what the comparison found
 * @param options the contract, and both sides
 */
export function weighComparison(
  found: readonly CompatibilityFinding[],
  options: WeighOptions,
): WeighedComparison {
  const { contract } = options;
  const read = contract.kind === 'openapi' ? weighReaders(found, readerPolicy(options)) : found;
  const weighed = levelled(read, contract.levels);
  if (contract.kind !== 'openapi' || contract.version === undefined || !options.versioned) {
    return { findings: weighed, version: [] };
  }
  const breaking = weighed.filter(({ level }) => level === 'breaking').length;
  const { findings, excused } = judgeVersion(
    {
      base: versionOf(options.base),
      revision: versionOf(options.head),
      breaking,
      additions: weighed.filter(({ id }) => isAddition(id)).length,
    },
    contract.version,
  );
  const place = { file: options.head.main, pointer: '/info/version' };
  return {
    findings: excused ? weighed.map(excuse) : weighed,
    version: levelled(
      findings.map((finding): PlacedFinding => ({
        ...finding,
        level: policyRules[finding.id],
        place,
      })),
      contract.levels,
    ),
  };
}

function excuse(finding: CompatibilityFinding): CompatibilityFinding {
  return finding.level === 'breaking' ? { ...finding, level: 'risky' } : finding;
}

function versionOf(source: Source): string {
  return textAt(objectAt(rootOf(source.main), 'info'), 'version') ?? '';
}

function readerPolicy({ contract, base }: WeighOptions): Parameters<typeof weighReaders>[1] {
  const declared = new Map<string, string>();
  const readers = contract.kind === 'openapi' ? contract.readers : 'strict';
  for (const { rule, place, values } of enumListsOf(base, contract.enums)) {
    if (values.includes(rule.unknown))
      declared.set(keyOf(place.file.name, place.pointer), rule.unknown);
  }
  const nameOf = ({ file }: FindingPlace): string => file ?? base.main.name;
  return {
    readers,
    unknownAt: (place) => declared.get(keyOf(nameOf(place), place.pointer)),
    valueAt: (place) => valueAt(base, nameOf(place), place.pointer),
  };
}

function keyOf(file: string, pointer: string): string {
  return `${file}#${pointer}`;
}

function valueAt(source: Source, name: string, pointer: string): Json | undefined {
  const file = [...source.files.values()].find((candidate) => candidate.name === name);
  let value = file?.value;
  for (const step of pointerNames(pointer)) {
    if (isArray(value)) value = value[Number(step)];
    else value = isObject(value) ? member(value, step) : undefined;
  }
  return value;
}
