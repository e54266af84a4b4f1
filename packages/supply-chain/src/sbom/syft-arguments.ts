import type { SbomFormat } from '@waybill/config';
import type { Digest } from '@waybill/core';
import type { Credential } from '@waybill/oci';
import { sbomKinds } from './sbom.ts';

/** What syft reads: an image by digest in a registry, or a folder. */
export type SyftSource =
  | {
      readonly kind: 'registry';
      readonly repository: string;
      readonly digest: Digest;
      /** Which image of an index, `linux/amd64`; the machine's own where absent. */
      readonly platform?: string;
    }
  | { readonly kind: 'folder'; readonly folder: string };

/** Where each format is written. */
export type SbomFiles = Readonly<Partial<Record<SbomFormat, string>>>;

/**
 * @param source what is read
 * @param image the name and version that the document's subject gets
 * @param files where each format is written
 * @returns the arguments of syft; nothing in them is secret
 */
export function syftArguments(
  source: SyftSource,
  image: { readonly repository: string; readonly digest: Digest },
  files: SbomFiles,
): readonly string[] {
  const outputs = (['cyclonedx', 'spdx'] as const).flatMap((format) => {
    const file = files[format];
    return file === undefined
      ? []
      : ['--output', `${format}-json@${sbomKinds[format].made}=${file}`];
  });
  const place =
    source.kind === 'folder'
      ? `dir:${source.folder}`
      : `registry:${source.repository}@${source.digest}`;
  const platform =
    source.kind === 'registry' && source.platform !== undefined
      ? ['--platform', source.platform]
      : [];
  return [
    'scan',
    place,
    ...platform,
    ...['--source-name', image.repository, '--source-version', image.digest],
    ...outputs,
    '--quiet',
  ];
}

/** How syft is given a credential: in its environment, or in the Docker configuration of its own folder. */
export interface SyftCredential {
  readonly environment: Readonly<Record<string, string>>;
  readonly dockerConfig: string;
}

/**
 * @param host the registry, `host[:port]`
 * @param credential who asks; undefined for nobody
 * @returns what gives it to syft; it never stands in an argument
 */
export function syftCredential(host: string, credential: Credential | undefined): SyftCredential {
  const authority = { SYFT_REGISTRY_AUTH_AUTHORITY: host };
  switch (credential?.kind) {
    case undefined:
      return { environment: {}, dockerConfig: '{}' };
    case 'basic': {
      const environment = {
        ...authority,
        SYFT_REGISTRY_AUTH_USERNAME: credential.username,
        SYFT_REGISTRY_AUTH_PASSWORD: credential.password.reveal(),
      };
      return { environment, dockerConfig: '{}' };
    }
    case 'bearer':
      return {
        environment: { ...authority, SYFT_REGISTRY_AUTH_TOKEN: credential.token.reveal() },
        dockerConfig: '{}',
      };
    case 'identity-token': {
      const auths = { [host]: { identitytoken: credential.token.reveal() } };
      return { environment: {}, dockerConfig: JSON.stringify({ auths }) };
    }
  }
}
