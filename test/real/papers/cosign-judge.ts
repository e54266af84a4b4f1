import { waybillPredicateType } from '@waybill/supply-chain';
import { contractPredicateType } from '@waybill/supply-chain/attestations';
import type { PapersRelease } from './papers-application.ts';
import type { PapersWorld } from './papers-world.ts';

/** What of a question is other than what the release says. */
export interface ChangedQuestion {
  /** Another key than the one that signed. */
  readonly key?: string;
  readonly identity?: string;
  readonly issuer?: string;
}

/** What cosign is asked of an image, by kind of paper: the arguments before whose it must be. */
export const questions: Readonly<Record<string, readonly string[]>> = {
  signature: ['verify'],
  provenance: attestation('slsaprovenance1'),
  'sbom-cyclonedx': attestation('cyclonedx'),
  'sbom-spdx': attestation('spdxjson'),
  scan: attestation('vuln'),
  contract: attestation(contractPredicateType),
  waybill: attestation(waybillPredicateType),
};

function attestation(type: string): readonly string[] {
  return ['verify-attestation', '--type', type];
}

/**
 * @param world the services and who signs
 * @param signer how the release is signed
 * @param change what is other than that
 * @returns the arguments that say whose a paper must be, and by what that is believed
 */
export function whose(
  world: PapersWorld,
  signer: PapersRelease['signer'],
  {
    key = 'key.pub',
    identity = world.workflow,
    issuer = world.sigstore.issuer,
  }: ChangedQuestion = {},
): readonly string[] {
  const common = ['--trusted-root', 'root.json', '--allow-http-registry'];
  if (signer === 'key') return ['--key', key, ...common, '--insecure-ignore-tlog=true'];
  return [
    ...['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
    ...[
      ...common,
      '--insecure-ignore-tlog=true',
      '--insecure-ignore-sct',
      '--use-signed-timestamps',
    ],
  ];
}
