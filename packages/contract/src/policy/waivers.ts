import type { ContractWaiver } from '@waybill/config';
import type { Finding } from '../verdict.ts';
import { fitsPattern } from './pattern.ts';

/** For whom waivers are applied, and when. */
export interface WaiverUse {
  readonly contract: string;
  readonly now: Date;
  /** The file that a waiver's own finding points at where it does not say where it stands. */
  readonly file: string;
}

/**
 * Takes out findings that somebody accepted for a time. Pure.
 * @param findings what was found; a finding that has a waiver keeps it
 * @param waivers those of every contract
 * @param use the contract, and when it is asked
 * @returns the findings, with the waiver of each that has one, and a finding for each waiver that has ended
 *   (`contract-waiver-expired`, breaking) or that fits nothing (`contract-waiver-unused`, risky)
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly ContractWaiver[],
  use: WaiverUse,
): readonly Finding[] {
  const ours = waivers.filter(
    ({ contract }) => contract === undefined || contract === use.contract,
  );
  if (ours.length === 0) return findings;
  const [ended, good] = [
    ours.filter((waiver) => hasEnded(waiver, use.now)),
    ours.filter((waiver) => !hasEnded(waiver, use.now)),
  ];
  const used = new Set<ContractWaiver>();
  const missed = new Map<ContractWaiver, number>();
  const waived = findings.map((finding): Finding => {
    const fitting = good.filter((waiver) => fits(waiver, finding));
    for (const waiver of fitting) used.add(waiver);
    const [first] = fitting;
    if (first === undefined) {
      for (const waiver of ended) {
        if (fits(waiver, finding)) missed.set(waiver, (missed.get(waiver) ?? 0) + 1);
      }
      return finding;
    }
    const { reason, owner, expires } = first;
    return finding.waiver === undefined
      ? { ...finding, waiver: { reason, owner, expires } }
      : finding;
  });
  const expired = [...missed].map(([waiver, count]) => expiredFinding(waiver, count, use));
  const unused = ours
    .filter((waiver) => !used.has(waiver) && !missed.has(waiver))
    .map((waiver) => unusedFinding(waiver, hasEnded(waiver, use.now), use));
  return [...expired, ...waived, ...unused];
}

function hasEnded({ expires }: ContractWaiver, now: Date): boolean {
  return Date.parse(expires) < now.getTime();
}

/** What a waiver does not say fits anything; what it says must be there, and fit. */
function fits(waiver: ContractWaiver, finding: Finding): boolean {
  if (!fitsPattern(waiver.id, finding.id)) return false;
  const said = (pattern: string | undefined, ...texts: readonly (string | undefined)[]): boolean =>
    pattern === undefined || texts.some((text) => text !== undefined && fitsPattern(pattern, text));
  return (
    said(waiver.operation, finding.operation) &&
    said(waiver.pointer, finding.pointer, finding.before?.pointer) &&
    said(waiver.file, finding.file, finding.before?.file) &&
    said(waiver.message, finding.message)
  );
}

function expiredFinding(waiver: ContractWaiver, count: number, use: WaiverUse): Finding {
  return {
    id: 'contract-waiver-expired',
    level: 'breaking',
    ...sourceOf(waiver, use),
    message: `The waiver of ${shown(waiver)} ended on ${waiver.expires.slice(0, 10)}; ${String(count)} ${count === 1 ? 'finding' : 'findings'} of the contract "${use.contract}" still ${count === 1 ? 'needs' : 'need'} it. ${waiver.owner} accepted it: ${waiver.reason}`,
    remedy:
      'Undo the change or make it compatibly; or agree with the owner on a new day, and write it in `expires`.',
  };
}

function unusedFinding(waiver: ContractWaiver, ended: boolean, use: WaiverUse): Finding {
  return {
    id: 'contract-waiver-unused',
    level: 'risky',
    ...sourceOf(waiver, use),
    message: `The waiver of ${shown(waiver)} fits no finding of the contract "${use.contract}"${ended ? `, and ended on ${waiver.expires.slice(0, 10)}` : ''}: it would hide one that comes later.`,
    remedy:
      'Remove it; where it is meant for another contract of the same file, name that one in `contract`.',
  };
}

function shown({ id, operation, pointer }: ContractWaiver): string {
  return [id, operation, pointer].filter((part) => part !== undefined).join(' ');
}

function sourceOf(
  { source }: ContractWaiver,
  { file }: WaiverUse,
): Pick<Finding, 'file' | 'line' | 'column'> {
  if (source === undefined) return { file };
  const { line, column } = source;
  return {
    file: source.file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}
