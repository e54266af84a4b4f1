import type { ContractVerdict, Finding } from '../verdict.ts';
import { countLevels, weightOf } from './level-counts.ts';

/**
 * Writes the verdicts in the form that test reports have (JUnit's, as Jenkins and GitLab read it): a suite a contract; a
 * breaking finding is a failure, an accepted one is skipped, the others pass and say what they are.
 * @param verdicts what came out
 * @returns XML
 */
export function contractJunit(verdicts: readonly ContractVerdict[]): string {
  const suites = verdicts.map(suiteOf);
  const counts = countLevels(verdicts.flatMap(({ findings }) => findings));
  const total = verdicts.reduce((sum, { findings }) => sum + findings.length + 1, 0);
  const failures = counts.breaking + verdicts.filter(isSilentlyBroken).length;
  const numbers = attributes({ name: 'contracts', tests: total, failures });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${numbers}>\n${suites.join('')}</testsuites>\n`;
}

/** Broken without a breaking finding: more files differ than are listed. */
function isSilentlyBroken({ holds, findings }: ContractVerdict): boolean {
  return !holds && countLevels(findings).breaking === 0;
}

function suiteOf(verdict: ContractVerdict): string {
  const { contract, kind, findings, durationMilliseconds } = verdict;
  const { breaking, accepted } = countLevels(findings);
  const broken = isSilentlyBroken(verdict);
  const own = attributes({
    name: contract,
    tests: findings.length + 1,
    failures: breaking + (broken ? 1 : 0),
    skipped: accepted,
    time: (durationMilliseconds / 1000).toFixed(3),
  });
  const judged = caseOf(
    contract,
    `${contract} (${kind}) was verified`,
    undefined,
    broken ? `<failure${attributes({ message: 'The contract does not hold.' })}/>` : '',
  );
  return `  <testsuite${own}>\n${judged}${findings.map((it) => findingCase(contract, it)).join('')}  </testsuite>\n`;
}

function findingCase(contract: string, finding: Finding): string {
  const { id, operation, file, line, message, waiver } = finding;
  const place = line === undefined ? file : `${file}:${line}`;
  const name = [operation, id, place].filter((part) => part !== undefined).join(' · ');
  const said = element('system-out', textOf(finding));
  switch (weightOf(finding)) {
    case 'breaking': {
      const head = attributes({ type: id, message });
      return caseOf(
        contract,
        name,
        finding,
        `<failure${head}>${escaped(textOf(finding))}</failure>`,
      );
    }
    case 'accepted': {
      const reason =
        waiver === undefined ? '' : `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`;
      return caseOf(contract, name, finding, `<skipped${attributes({ message: reason })}/>`);
    }
    case 'risky':
    case 'info':
      return caseOf(contract, name, finding, said);
  }
}

function caseOf(
  contract: string,
  name: string,
  finding: Finding | undefined,
  content: string,
): string {
  const place = finding === undefined ? {} : { file: finding.file, line: finding.line };
  const own = attributes({ classname: contract, name, ...place });
  return `    <testcase${own}>${content}</testcase>\n`;
}

function textOf({ level, message, remedy, bases = [], excerpt }: Finding): string {
  return [
    `${level}: ${message}`,
    `What to do: ${remedy}`,
    bases.length === 0 ? '' : `Against: ${bases.join(', ')}`,
    excerpt?.before === undefined ? '' : `Before: ${excerpt.before}`,
    excerpt?.after === undefined ? '' : `Now: ${excerpt.after}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');
}

const entities: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** XML 1.0, section 2.2: what is no character of it is replaced, and markup is escaped; also what ends a CDATA section. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[<>&"']/g, (character) => entities.get(character) ?? character);
}
