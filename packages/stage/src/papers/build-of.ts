import type { ApplicationConfig } from '@waybill/config';
import { digestOf, exhausted } from '@waybill/core';
import { releaseEvidence, type ReleaseRecord } from '@waybill/ledger';
import type { SigningIdentity } from '@waybill/supply-chain';
import type { ImageBuild } from '@waybill/supply-chain/attestations';
import type { ConnectionSettings } from '../connection-settings.ts';
import { sourceOf } from '../source.ts';

/** What a commit says of its builds. */
export interface BuildDescription {
  readonly config: Pick<ApplicationConfig, 'images'>;
  /** waybill.yaml, as it is in the repository. */
  readonly bytes: Uint8Array;
}

/**
 * Says how an image was built by what the run that built it recorded: so its provenance can be made by any later run
 * as well, and speaks of that run and no other.
 * @param settings how the source repository is reached
 * @param record the release's record
 * @param name the image's name within the release
 * @param description waybill.yaml at the commit
 * @param identity who signs the provenance, and is trusted for it
 * @returns undefined where no run of this ledger built the image: it was taken as it was tested, and has the
 *   provenance of whoever built it
 */
export function buildOf(
  settings: Pick<ConnectionSettings, 'applicationRepository' | 'config' | 'server'>,
  record: ReleaseRecord,
  name: string,
  { config, bytes }: BuildDescription,
  identity: SigningIdentity,
): ImageBuild | undefined {
  const evidence = releaseEvidence(record, 'built');
  const built = record.transitions.findLast(({ to }) => to === 'built');
  const started = record.transitions.findLast(({ to }) => to === 'building');
  const definition = config.images.find((image) => image.name === name);
  if (evidence === undefined || built === undefined || started === undefined) return undefined;
  if (evidence.tested !== undefined || definition === undefined) return undefined;
  return {
    application: record.application,
    image: name,
    source: sourceOf(settings),
    commit: record.commit,
    description: { file: settings.config, digest: digestOf(bytes) },
    definition: plain(definition),
    engine: evidence.engine,
    materials: evidence.contents?.find((it) => it.name === name)?.materials ?? [],
    builder: builderOf(identity),
    invocation: runUri(settings, built.by),
    startedAt: started.at,
    finishedAt: built.at,
  };
}

/** Whoever trusts the signer trusts it for what it says of the build (SLSA v1.0, `builder.id`). */
function builderOf(identity: SigningIdentity): string {
  switch (identity.kind) {
    case 'key':
      return `urn:waybill:builder:key:${identity.keyId}`;
    case 'keyless':
      return identity.workflow ?? identity.subject;
    default:
      return exhausted(identity, 'The kind of signer');
  }
}

/** Where people look at the run, on a forge that has pages of runs. */
function runUri(
  { server }: Pick<ConnectionSettings, 'server'>,
  { repository, run, attempt, job }: ReleaseRecord['transitions'][number]['by'],
): string {
  if (server !== undefined && /^\d+$/.test(run)) {
    return `${server.url.replace(/\/+$/, '')}/${repository}/actions/runs/${run}/attempts/${String(attempt)}`;
  }
  const parts = [repository, run, String(attempt), job].map(encodeURIComponent);
  return `urn:waybill:run:${parts.join(':')}`;
}

/** As JSON holds it. */
function plain(value: object): object {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  return typeof copy === 'object' && copy !== null ? copy : {};
}
