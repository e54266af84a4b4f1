import {
  commitIdentity,
  connectionSettings,
  requireStatementSigner,
  type ActionOutcome,
  type ActionRun,
} from '@waybill/action-kit';
import { connect } from '@waybill/stage/connections';
import { completeRelease } from '@waybill/stage/steps/complete-release';
import type { definition } from './definition.ts';

/** Completes a release's papers, verifies them as promotion will, and records it as released. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context } = given;
  const commit = inputs.commit ?? context.commit;
  given.output('commit', commit);
  const { signer, ...ledgerSigner } = await requireStatementSigner(given);
  const { papers, changed } = await completeRelease(
    connect({
      ...connectionSettings(given),
      ...commitIdentity(inputs),
      ...ledgerSigner,
    }),
    { commit, signer },
  );
  const byName = papers.map(
    ({ name, signature, waybill }) => [name, { signature, waybill }] as const,
  );
  given.output('attestations', JSON.stringify(Object.fromEntries(byName)));
  given.summarize([
    { kind: 'heading', text: 'Papers of the release' },
    {
      kind: 'table',
      head: ['image', 'digest', 'signature', 'waybill'],
      rows: papers.map(({ name, digest, signature, waybill }) => [
        name,
        digest,
        signature,
        waybill,
      ]),
    },
  ]);
  return {
    decision: changed ? 'done' : 'unchanged',
    message: changed
      ? `Signed and attested, verified as promotion will: ${papers.map(({ name }) => name).join(', ')}.`
      : 'Signature and waybill of every image are there and verify; nothing was attached.',
  };
}
