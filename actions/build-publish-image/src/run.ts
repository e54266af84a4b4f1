import {
  commitIdentity,
  connectionSettings,
  requireStatementSigner,
  type ActionOutcome,
  type ActionRun,
} from '@waybill/action-kit';
import { releaseTag } from '@waybill/core';
import { connect } from '@waybill/stage/connections';
import { askEarly } from '@waybill/stage/early-questions';
import type { definition } from './definition.ts';
import { publishedSummary } from './summary.ts';

/** Publishes the commit's images exactly once. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context } = given;
  const commit = inputs.commit ?? context.commit;
  given.output('commit', commit);
  given.output('tag', releaseTag(commit));
  const unsigned = connect({ ...connectionSettings(given), ...commitIdentity(inputs) });
  await askEarly(unsigned, commit);
  const [{ signer, ...ledgerSigner }, { publishStep }] = await Promise.all([
    requireStatementSigner(given),
    import('@waybill/stage/steps/publish-release'),
  ]);
  const published = await publishStep(
    { ...unsigned, settings: { ...unsigned.settings, ...ledgerSigner } },
    {
      commit,
      workspace: context.workspace,
      signer,
      legacy: inputs['signature-format'] === 'legacy',
      prepare: inputs.prepare,
      // Of another commit ref and event say nothing.
      ...(commit === context.commit ? { ref: context.ref, event: context.event } : {}),
      tags: inputs.tags,
    },
  );
  const images = published.images.map((image) => {
    const { name, repository, tag, digest, size, outcome, seconds, blobs, cache } = image;
    return {
      ...{ name, repository, tag, digest, size, how: outcome, seconds },
      pushedBytes: blobs.pushedBytes,
      platforms: image.platforms.map((it) => ({
        platform: it.platform,
        digest: it.digest,
        size: it.size,
      })),
      materials: image.materials,
      ...(cache === undefined ? {} : { cache }),
      tags: published.tags.filter((it) => it.image === name).map((it) => it.tag),
    };
  });
  given.output('images', JSON.stringify(images));
  given.output(
    'digests',
    JSON.stringify(Object.fromEntries(images.map(({ name, digest }) => [name, digest]))),
  );
  given.output('reused', String(published.outcome !== 'built'));
  given.summarize([
    { kind: 'heading', text: `Release ${releaseTag(commit)}` },
    ...publishedSummary(published),
  ]);
  const unchanged =
    published.tags.every(({ outcome }) => outcome !== 'added') &&
    published.images.every(
      ({ outcome, tagged, restored }) => outcome === 'reused' && !tagged && !restored,
    );
  return {
    decision: unchanged ? 'unchanged' : 'done',
    message: `${unchanged ? 'Published already, nothing was built' : `Published (${published.outcome})`}: ${images
      .map(({ name, digest }) => `${name}@${digest.slice(0, 19)}`)
      .join(', ')}.`,
  };
}
