import type { LedgerSigner as PolicySigner, KeylessHolder } from '@waybill/config';
import { isWaybillError } from '@waybill/core';
import { envelopeJudge } from '@waybill/supply-chain/sigstore';
import { bundleOf } from './certificate-signature.ts';
import type { LedgerTrust, SignedStatement } from './ledger-interface.ts';
import type { RecordSignature } from './record.ts';
import { entryFor, maySign } from './signer-entry.ts';

/** A workflow whose certificates count in the ledger. */
export type LedgerWorkflow = PolicySigner & KeylessHolder;

type Judge = ReturnType<typeof envelopeJudge>;

/**
 * Judges records that runs signed with certificates, by the workflows of a policy and by the rules that hold for
 * signatures of images (`envelopeJudge`).
 * @param workflows those of the policy, with their trusted roots
 * @returns gives the name of the workflow that signed, and throws as `LedgerTrust.verify` does
 */
export function certificateJudge(workflows: readonly LedgerWorkflow[]): LedgerTrust['verify'] {
  const judges = new Map<string, Judge>();
  /** Trusted roots are parsed once for each set of workflows, and not before a certificate is judged. */
  const judgeOf = (chosen: readonly LedgerWorkflow[]): Judge => {
    const key = chosen.map((workflow) => workflows.indexOf(workflow)).join();
    const judge = judges.get(key) ?? envelopeJudge(chosen);
    judges.set(key, judge);
    return judge;
  };
  return (statement, signature) => {
    const { environment } = statement;
    const allowed = workflows.filter((workflow) => maySign(workflow, environment));
    const others = workflows.filter((workflow) => !allowed.includes(workflow));
    try {
      return nameBy(judgeOf(allowed), statement, signature);
    } catch (error) {
      // Who may sign for another environment is told so, and not that nobody knows it.
      const name = nameOrNone(() => nameBy(judgeOf(others), statement, signature));
      const theirs = others.filter((workflow) => workflow.name === name);
      if (theirs.length === 0) throw error;
      return entryFor(theirs, environment).name;
    }
  };
}

function nameBy(judge: Judge, statement: SignedStatement, signature: RecordSignature): string {
  return judge(bundleOf(statement, signature), statement.payloadType).name;
}

function nameOrNone(name: () => string): string | undefined {
  try {
    return name();
  } catch (error) {
    if (isWaybillError(error)) return undefined;
    throw error;
  }
}
