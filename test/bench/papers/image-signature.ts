/**
 * Signs or verifies one image and ends, as a program does that was started for it:
 * `image-signature.ts sign|verify REPOSITORY DIGEST SIZE KEY`.
 */
import { readFile } from 'node:fs/promises';
import { commitShaSchema, digestSchema } from '@waybill/core';
import { createRegistryClient, mediaTypes } from '@waybill/oci';
import { keySigner, keyStatementSigner, signImage, verifyImage } from '@waybill/supply-chain';

const [act, repository = '', digestText, size, keyFile = ''] = process.argv.slice(2);
const { signal } = new AbortController();
const key = await readFile(keyFile, 'utf8');
const digest = digestSchema.parse(digestText);
const client = createRegistryClient({ registry: repository.split('/')[0] ?? '', signal });
const claims = {
  application: 'bench',
  commit: commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567'),
  source: 'https://git.example.com/acme/bench',
};

if (act === 'sign') {
  const image = { repository, digest, mediaType: mediaTypes.ociManifest, size: Number(size) };
  const { reused } = await signImage(client, image, keyStatementSigner(keySigner(key)), claims);
  if (reused) throw new Error('expected an image that nobody has signed');
} else {
  const signers = [{ name: 'release', key }];
  await verifyImage(client, { repository, digest }, { ...claims, signers });
}
