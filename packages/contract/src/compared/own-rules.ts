import type { ComparedContract } from '@waybill/config';
import type { Source } from '../model/source.ts';
import { enumFindings, enumListsOf } from '../policy/enums.ts';
import { keptInResponses, keptInSchema, operationNames, type KeptRow } from '../policy/keep.ts';
import { keepFindings, rowKey, type KeptBefore } from '../policy/keep-findings.ts';
import { levelled } from '../policy/levels.ts';
import type { PlacedFinding } from '../policy/placed-finding.ts';
import { sourcesAt } from './place-findings.ts';

/** Judges the rules of a policy that are about the revision itself; bases are shown to it one after the other. */
export class OwnRules {
  readonly #contract: ComparedContract;
  readonly #head: Source;
  readonly #rows: readonly KeptRow[];
  readonly #before: KeptBefore[] = [];

  /** @throws CONTRACT_KIND_MISMATCH, CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED */
  constructor(contract: ComparedContract, head: Source) {
    this.#contract = contract;
    this.#head = head;
    this.#rows = rowsOf(contract, head);
  }

  /** Remembers what a base had of what must stay, and the revision has not. */
  async seeBase(base: Source, commit: string, labels: readonly string[]): Promise<void> {
    const present = new Set(
      this.#rows.filter(({ presence }) => presence !== 'missing').map(rowKey),
    );
    const weaker = new Set(
      this.#rows.filter(({ presence }) => presence === 'optional').map(rowKey),
    );
    const lost = rowsOf(this.#contract, base).filter((row) => {
      const key = rowKey(row);
      if (row.presence === 'missing') return false;
      return !present.has(key) || (row.presence === 'required' && weaker.has(key));
    });
    const sources = await sourcesAt(
      commit,
      lost.map(({ place }) => place),
    );
    for (const [index, row] of lost.entries()) {
      const before = sources[index];
      if (before !== undefined) this.#before.push({ labels, row, before });
    }
  }

  /** @returns what is wrong by the rules, with the levels of the policy */
  findings(): PlacedFinding[] {
    const { keep, enums, kind, levels } = this.#contract;
    const lists = enumListsOf(this.#head, enums);
    return levelled(
      [
        ...keepFindings({
          rules: keep,
          revision: this.#head,
          rows: this.#rows,
          before: this.#before,
          operations:
            kind === 'openapi' && keep.length > 0 ? operationNames(this.#head) : new Set<string>(),
        }),
        ...enumFindings(lists, enums, this.#head),
      ],
      levels,
    );
  }
}

function rowsOf(contract: ComparedContract, source: Source): readonly KeptRow[] {
  return contract.kind === 'openapi'
    ? keptInResponses(source, contract.keep)
    : keptInSchema(source, contract.keep);
}
