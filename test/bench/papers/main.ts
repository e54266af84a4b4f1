import { readFile } from 'node:fs/promises';
import { commitShaSchema, digestSchema } from '@waybill/core';
import { createRegistryClient, mediaTypes } from '@waybill/oci';
import {
  allowedSigners,
  keySigner,
  keyStatementSigner,
  signImage,
  verifyImage,
} from '@waybill/supply-chain';

/** As the actions do: what only attestations need is loaded where there are some. */
type Attestations = typeof import('@waybill/supply-chain/attestations');

const claims = {
  application: 'bench',
  commit: commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567'),
  source: 'https://git.example.com/acme/bench',
};

/**
 * Signs or verifies images one after another and ends, as an action does that was started for it:
 * `sign|verify KEY PREDICATES IMAGE…`. PREDICATES is a JSON file, predicates by type, attested of each image beside its
 * signature, or `none`; an IMAGE is `repository@digest#size`.
 */
export async function main(): Promise<void> {
  const [act, keyFile = '', predicates = 'none', ...images] = process.argv.slice(2);
  const { signal } = new AbortController();
  const key = await readFile(keyFile, 'utf8');
  const [, repository = ''] = /^([^@]+)@/.exec(images[0] ?? '') ?? [];
  const client = createRegistryClient({ registry: repository.split('/')[0] ?? '', signal });
  const papers =
    predicates === 'none'
      ? []
      : Object.entries(JSON.parse(await readFile(predicates, 'utf8')) as Record<string, object>);
  const attestations =
    papers.length === 0 ? undefined : await import('@waybill/supply-chain/attestations');
  for (const text of images) {
    const image = imageOf(text);
    if (act === 'sign') await sign(image, key, papers, attestations);
    else await verify(image, key, papers, attestations);
  }

  async function sign(
    image: ReturnType<typeof imageOf>,
    pem: string,
    wanted: readonly (readonly [string, object])[],
    module: Attestations | undefined,
  ): Promise<void> {
    const signer = keyStatementSigner(keySigner(pem));
    const { reused } = await signImage(client, image, signer, claims);
    if (reused) throw new Error('expected an image that nobody has signed');
    for (const [predicateType, predicate] of wanted)
      await module?.attest(
        client,
        image,
        predicateType,
        () => ({ predicateType, predicate }),
        signer,
      );
  }

  async function verify(
    image: ReturnType<typeof imageOf>,
    pem: string,
    wanted: readonly (readonly [string, object])[],
    module: Attestations | undefined,
  ): Promise<void> {
    const signers = [{ name: 'release', key: pem }];
    await verifyImage(client, image, { ...claims, signers });
    for (const [predicateType] of wanted) {
      const accepted = allowedSigners(signers);
      const found = await module?.newestAttestation(client, image, predicateType, accepted);
      if (found === undefined) throw new Error(`expected ${predicateType} to be attested`);
    }
  }
}

function imageOf(text: string): {
  readonly repository: string;
  readonly digest: ReturnType<typeof digestSchema.parse>;
  readonly mediaType: string;
  readonly size: number;
} {
  const [, repository = '', digest = '', size = ''] = /^([^@]+)@([^#]+)#(\d+)$/.exec(text) ?? [];
  return {
    repository,
    digest: digestSchema.parse(digest),
    mediaType: mediaTypes.ociManifest,
    size: Number(size),
  };
}
