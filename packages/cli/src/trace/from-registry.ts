import {
  commitShaSchema,
  digestSchema,
  isWaybillError,
  messageOf,
  releaseTag,
  type CommitSha,
  type Digest,
} from '@waybill/core';
import type { ReleaseSigner } from '@waybill/config';
import type { RegistryClient } from '@waybill/oci';
import type { Connections } from '@waybill/stage';
import { connectPolicy } from '@waybill/stage/policy-connection';
import { registryConnection, registryHost } from '@waybill/stage/registry-connection';
import { sourceOf } from '@waybill/stage/source';

/** What a registry has under a tag or a digest. */
export interface FoundImage {
  /** `host[:port]/path`. */
  readonly repository: string;
  readonly digest: string;
  /** What its waybill says, signed by one of the policy's signers for this source. */
  readonly waybill:
    | {
        readonly application: string;
        readonly commit: CommitSha;
        readonly signer: string;
        readonly images: readonly { readonly name: string; readonly digest: string }[];
        readonly createdAt: string;
      }
    | undefined;
  /** Why its waybill is not believed. */
  readonly problem: string | undefined;
}

/** What was found, and what could not be asked. */
export interface RegistryAnswer {
  readonly images: readonly FoundImage[];
  readonly remarks: readonly string[];
}

/**
 * Looks for a release tag or a digest in the repositories that waybill.yaml names, and nowhere else: a word says
 * to no other registry who asks. Only a waybill that the policy's signers signed for this source tells a commit.
 * @param connections the systems
 * @param word `sha-<commit>`, a commit, a digest, or an image with either
 */
export async function imagesInRegistry(
  connections: Connections,
  word: string,
): Promise<RegistryAnswer> {
  const reference = referenceIn(word);
  if (reference === undefined) return { images: [], remarks: [] };
  const [{ config, unreachable }, signers] = await Promise.all([
    connections.names(),
    signersOfNow(connections),
  ]);
  if (config === undefined) {
    const remark = `No registry was asked: where the images are is not known. ${problemOf(unreachable)}`;
    return { images: [], remarks: [remark] };
  }
  const registry = registryConnection(connections.settings);
  const images: FoundImage[] = [];
  const remarks: string[] = [];
  for (const { repository } of config.images) {
    if (reference.repository !== undefined && reference.repository !== repository) continue;
    try {
      const client = registry(registryHost(repository));
      const path = repository.slice(registryHost(repository).length + 1);
      const found = await client.resolve(path, reference.name);
      if (found === undefined) continue;
      const image = { repository, digest: found.digest };
      const claims = { source: sourceOf(connections.settings), application: config.application };
      const said = await waybillOf({ client, image, signers, claims, commit: reference.commit });
      images.push({ ...image, ...said });
    } catch (error) {
      connections.settings.signal.throwIfAborted();
      remarks.push(`${repository} could not be asked: ${problemOf(error)}`);
    }
  }
  return { images, remarks };
}

/** Where a waybill is looked for, and what it must say to be believed. */
interface WaybillQuestion {
  readonly client: RegistryClient;
  readonly image: { readonly repository: string; readonly digest: Digest };
  /** The policy's, or why they are not known. */
  readonly signers: readonly ReleaseSigner[] | string;
  readonly claims: { readonly source: string; readonly application: string };
  /** The commit that the tag names; a digest names none. */
  readonly commit: CommitSha | undefined;
}

async function waybillOf(
  question: WaybillQuestion,
): Promise<Pick<FoundImage, 'waybill' | 'problem'>> {
  const { client, image, signers, claims } = question;
  if (typeof signers === 'string') return { waybill: undefined, problem: signers };
  try {
    const commit = question.commit ?? (await commitSaid(client, image, signers));
    const { readWaybill } = await import('@waybill/supply-chain');
    const { waybill, signer } = await readWaybill(client, image, { ...claims, commit, signers });
    const { application, images, createdAt } = waybill;
    const named = images.map(({ name, digest }) => ({ name, digest }));
    return {
      waybill: { application, commit, signer, images: named, createdAt },
      problem: undefined,
    };
  } catch (error) {
    if (!isWaybillError(error)) throw error;
    return { waybill: undefined, problem: problemOf(error) };
  }
}

/** The commit that the image's newest signed waybill names; `readWaybill` then judges all of them by it. */
async function commitSaid(
  client: RegistryClient,
  image: WaybillQuestion['image'],
  signers: readonly ReleaseSigner[],
): Promise<CommitSha> {
  const { allowedSigners, readStatements, supplyChainError, waybillPredicateType, waybillSchema } =
    await import('@waybill/supply-chain');
  const read = await readStatements(client, image, waybillPredicateType, allowedSigners(signers));
  const [newest] = read.found
    .map(({ statement }) => waybillSchema.safeParse(statement.predicate).data)
    .filter((waybill) => waybill !== undefined)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  if (newest !== undefined) return newest.commit;
  throw supplyChainError('WAYBILL_MISSING', {
    message: `Expected ${image.repository}@${image.digest} to carry a waybill that a signer of the policy signed; it carries none.`,
    remedy: 'Run the release stage for its commit again: it attaches what is missing.',
    facts: { repository: image.repository, digest: image.digest },
  });
}

async function signersOfNow(connections: Connections): Promise<readonly ReleaseSigner[] | string> {
  try {
    return (await connectPolicy(connections)).policy.signers;
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    return `whose signature counts is not known: ${problemOf(error)}`;
  }
}

function problemOf(error: unknown): string {
  return isWaybillError(error) ? `${error.code}: ${error.message}` : messageOf(error);
}

interface Reference {
  /** Undefined: in any repository. */
  readonly repository: string | undefined;
  /** A tag or a digest. */
  readonly name: string;
  /** Of the tag. */
  readonly commit: CommitSha | undefined;
}

function referenceIn(word: string): Reference | undefined {
  const at = word.indexOf('@');
  const colon = word.lastIndexOf(':');
  if (at > 0) return named(word.slice(0, at).replace(/:[^:/]*$/, ''), word.slice(at + 1));
  if (word.includes('/') && colon > word.lastIndexOf('/'))
    return named(word.slice(0, colon), word.slice(colon + 1));
  return named(undefined, word);
}

function named(repository: string | undefined, word: string): Reference | undefined {
  const digest = /^[0-9a-f]{64}$/.test(word) ? `sha256:${word}` : word;
  if (digestSchema.safeParse(digest).success)
    return { repository, name: digest, commit: undefined };
  const { data: commit } = commitShaSchema.safeParse(word.replace(/^sha-/, ''));
  return commit === undefined ? undefined : { repository, name: releaseTag(commit), commit };
}
