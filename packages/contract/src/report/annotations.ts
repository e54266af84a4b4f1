import type { ContractVerdict, Finding } from '../verdict.ts';
import { weightOf, type Weight } from './level-counts.ts';

/** How a forge shows a line of a pull request. */
export const annotationLevels = ['error', 'warning', 'notice'] as const;
export type AnnotationLevel = (typeof annotationLevels)[number];

/** A word on a line of the pull request. */
export interface FindingAnnotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What is annotated, and what did not fit. */
export interface FindingAnnotations {
  readonly shown: readonly FindingAnnotation[];
  /** How many findings of each level are told in the summary alone. */
  readonly left: Readonly<Record<AnnotationLevel, number>>;
}

const levelOf: Readonly<Record<Exclude<Weight, 'accepted'>, AnnotationLevel>> = {
  breaking: 'error',
  risky: 'warning',
  info: 'notice',
};

/**
 * GitHub shows ten of each level from a step and drops the others without a word (docs.github.com, "Workflow commands",
 * and the limits of check runs); the step's own failure is the tenth error.
 */
export const annotationLimits: Readonly<Record<AnnotationLevel, number>> = {
  error: 9,
  warning: 10,
  notice: 10,
};

/** A message longer than that is cut: it stands beside a line of code. */
const longestMessage = 4000;

/**
 * Chooses what is shown on lines of the pull request: those that name a line first, so that as many as possible stand
 * where they belong; otherwise in the order of waybill.yaml.
 * @param verdicts what came out
 */
export function annotationsOf(verdicts: readonly ContractVerdict[]): FindingAnnotations {
  const left = { error: 0, warning: 0, notice: 0 };
  const shown: FindingAnnotation[] = [];
  const all = verdicts.flatMap(({ contract, findings }) =>
    findings.map((finding) => ({ contract, finding })),
  );
  const placed = all.filter(({ finding }) => finding.line !== undefined);
  const others = all.filter(({ finding }) => finding.line === undefined);
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { contract, finding } of [...placed, ...others]) {
    const weight = weightOf(finding);
    if (weight === 'accepted') continue;
    const level = levelOf[weight];
    if (counts[level] >= annotationLimits[level]) {
      left[level] += 1;
      continue;
    }
    counts[level] += 1;
    shown.push(annotationOf(contract, finding, level));
  }
  return { shown, left };
}

function annotationOf(
  contract: string,
  finding: Finding,
  level: AnnotationLevel,
): FindingAnnotation {
  const { id, file, line, column, message, remedy, operation, bases = [] } = finding;
  const against = bases.length === 0 ? '' : ` (against ${bases.join(', ')})`;
  const text = `${message}${against} → ${remedy} [${id}]`;
  return {
    level,
    title: [contract, operation].filter((part) => part !== undefined).join(': '),
    message: text.length <= longestMessage ? text : `${text.slice(0, longestMessage - 1)}…`,
    file,
    ...(line === undefined ? {} : { line }),
    ...(line === undefined || column === undefined ? {} : { column }),
  };
}
