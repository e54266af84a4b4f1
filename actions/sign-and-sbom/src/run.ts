import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  commitIdentity,
  connectionSettings,
  requireStatementSigner,
  toolSources,
  type ActionOutcome,
  type ActionRun,
} from '@waybill/action-kit';
import { messageOf, parseWith } from '@waybill/core';
import { connect } from '@waybill/stage/connections';
import { completeRelease } from '@waybill/stage/steps/complete-release';
import { contractVerdictsSchema, type WaybillContractVerdict } from '@waybill/supply-chain';
import type { ScanVerdict } from '@waybill/supply-chain/scan';
import type { definition } from './definition.ts';
import { papersSummary, scanSummary } from './papers-summary.ts';

/** Completes a release's papers, verifies them as promotion will, and records it as released. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context } = given;
  const commit = inputs.commit ?? context.commit;
  given.output('commit', commit);
  const contracts = contractsIn(inputs.verdicts);
  const { signer, ...ledgerSigner } = await requireStatementSigner(given);
  let scan: ScanVerdict | undefined;
  try {
    const completed = await completeRelease(
      connect({
        ...connectionSettings(given),
        ...commitIdentity(inputs),
        ...toolSources(inputs, context),
        ...ledgerSigner,
      }),
      {
        commit,
        signer,
        scanAgain: inputs['scan-again'],
        forgeStore: inputs['forge-attestations'],
        legacy: inputs['signature-format'] === 'legacy',
        workspace: context.workspace,
        ...(contracts === undefined ? {} : { contracts }),
      },
      (verdict) => {
        scan = verdict;
      },
    );
    given.output(
      'attestations',
      JSON.stringify(
        Object.fromEntries(
          completed.papers.map(({ name, papers }) => [
            name,
            Object.fromEntries(
              papers.map(({ kind, platform, attestation }) => [
                platform === undefined ? kind : `${kind}:${platform.platform}`,
                attestation,
              ]),
            ),
          ]),
        ),
      ),
    );
    given.summarize(papersSummary(completed));
    const names = completed.papers.map(({ name }) => name).join(', ');
    return {
      decision: completed.changed ? 'done' : 'unchanged',
      message: completed.changed
        ? `Signed and attested, verified as promotion will: ${names}.`
        : 'The papers of every image are there and verify; nothing was attached.',
    };
  } finally {
    // What blocked a release is shown as what did not.
    if (scan !== undefined) await reportScan(given, scan);
  }
}

async function reportScan(
  given: ActionRun<typeof definition>,
  verdict: ScanVerdict,
): Promise<void> {
  const { scanJson, scanSarif } = await import('@waybill/supply-chain/scan');
  const folder = join(given.context.temporaryFolder, 'waybill-scan');
  await mkdir(folder, { recursive: true });
  const report = join(folder, 'scan.json');
  const sarif = join(folder, 'scan.sarif');
  await writeFile(report, scanJson(verdict));
  await writeFile(sarif, scanSarif(verdict));
  given.output('scan', verdict.allowed ? 'allowed' : 'blocked');
  given.output('scan-report', report);
  given.output('sarif', sarif);
  given.summarize(await scanSummary(verdict));
}

function contractsIn(text: string | undefined): readonly WaybillContractVerdict[] | undefined {
  if (text === undefined) return undefined;
  const remedy = "Give the output `verdicts` of verify-contract's step, as it is.";
  const verdicts = parseWith(contractVerdictsSchema, jsonIn(text), 'The input `verdicts`', remedy);
  // A commit without contracts has nothing to attest.
  return verdicts.length === 0 ? undefined : verdicts;
}

/** What is no JSON has no form either; the schema says so. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return messageOf(error);
  }
}
