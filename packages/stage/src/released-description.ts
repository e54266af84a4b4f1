import { parseApplicationConfig, type ApplicationConfig, type Policy } from '@waybill/config';
import { messageOf, type CommitSha, type Release } from '@waybill/core';
import { isUnreachable } from '@waybill/forge';
import { maximumDescriptionBytes, readWaybill } from '@waybill/supply-chain';
import type { Connections } from './connections.ts';
import { stageError } from './error-codes.ts';
import { registryConnection, registryHost } from './registry-connection.ts';
import { sourceOf } from './source.ts';

/**
 * Reads waybill.yaml at the deployed commit, where the application's repository can be reached.
 * @param connections the systems of the deployment
 * @param commit the deployed commit
 * @returns undefined where the repository cannot be reached: then the signed waybill tells it
 * @throws what reading throws where the repository says no
 */
export async function describedInRepository(
  connections: Connections,
  commit: CommitSha,
): Promise<ApplicationConfig | undefined> {
  if ((await connections.names()).unreachable !== undefined) return undefined;
  try {
    return await connections.configAt(commit);
  } catch (error) {
    if (isUnreachable(error)) return undefined;
    throw error;
  }
}

/**
 * Reads the description of a release from the waybill of its images: the release stage signed the bytes that the
 * commit has, so it needs no repository.
 * @param connections the systems of the deployment
 * @param release whose images carry it
 * @param policy whose signatures count
 * @throws RELEASE_UNDESCRIBED, CONFIG_INVALID, and what the registry and the signature's verification throw
 */
export async function describedByWaybill(
  connections: Connections,
  release: Release,
  policy: Policy,
): Promise<ApplicationConfig> {
  const { settings } = connections;
  const { application, commit, images } = release;
  const [image] = images;
  if (image === undefined) throw new TypeError('a release has images');
  const client = registryConnection(settings)(registryHost(image.repository));
  const source = sourceOf(settings);
  const { signers } = policy;
  const { waybill } = await readWaybill(client, image, { application, commit, source, signers });
  const { description } = waybill;
  if (description !== undefined) {
    settings.progress.detail(`${description.file} comes from the release's signed waybill.`);
    return parseApplicationConfig(description.text, description.file);
  }
  throw stageError('RELEASE_UNDESCRIBED', {
    message: `Expected the waybill of ${commit} to carry its description, since the application's repository cannot be reached; it does not.`,
    remedy:
      "Make the application's repository reachable again, or go back to a release that this version of Waybill released.",
    facts: { commit },
  });
}

/**
 * @param connections the systems of the release
 * @param commit the released commit
 * @returns the description for its waybill; undefined where it is too long to travel, which the log says
 */
export async function descriptionToSign(
  connections: Connections,
  commit: CommitSha,
): Promise<{ readonly file: string; readonly text: string } | undefined> {
  const { config: file, progress } = connections.settings;
  const bytes = await (await connections.applicationGit()).readFile(commit, file);
  if (bytes === undefined) return undefined;
  if (bytes.length <= maximumDescriptionBytes) return { file, text: decoded(bytes, file) };
  progress.detail(
    `${file} has ${String(bytes.length)} bytes and stays out of the waybill: a rollback to this release needs the application's repository.`,
  );
  return undefined;
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw stageError('RELEASE_UNDESCRIBED', {
      message: `Expected ${file} to be UTF-8: ${messageOf(error)}.`,
      remedy: 'Save the file as UTF-8.',
      facts: { file },
    });
  }
}
