import { parseApplicationConfig } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import { isUnreachable } from '@waybill/forge';
import { gateError } from '../error-codes.ts';
import type { GatePorts } from '../ports.ts';
import type { ImageFacts } from '../promotion-facts.ts';
import type { DescriptionFacts } from '../rollback-facts.ts';

/** The text of a description, and where it was read. */
interface FoundDescription {
  readonly file: string;
  readonly from: DescriptionFacts['from'];
  readonly text: string;
}

/**
 * Reads how a rollback's target is known to be ready and well: its commit's own description, from the application's
 * repository; where that one cannot be reached, from the signed waybill of the target's images.
 * @param forge the application's forge
 * @param commit the target's commit
 * @param file where the description lies
 * @param images what the registry shows of the target's images
 * @returns what it says
 * @throws DESCRIPTION_MISSING, CONFIG_INVALID, and what reading throws where the repository says no
 */
export async function readDescription(
  forge: Pick<GatePorts['forge'], 'readFile'>,
  commit: CommitSha,
  file: string,
  images: readonly ImageFacts[],
): Promise<DescriptionFacts> {
  const found = await fromRepository(forge, commit, file).catch((error: unknown) => {
    if (isUnreachable(error)) return fromWaybill(commit, images, error);
    throw error;
  });
  const config = parseApplicationConfig(found.text, found.file);
  return {
    file: found.file,
    from: found.from,
    ready: config.ready !== undefined,
    smoke: config.smoke?.checks.map(({ name }) => name),
  };
}

async function fromRepository(
  forge: Pick<GatePorts['forge'], 'readFile'>,
  commit: CommitSha,
  file: string,
): Promise<FoundDescription> {
  const bytes = await forge.readFile(commit, file);
  if (bytes !== undefined)
    return { file, from: 'repository', text: Buffer.from(bytes).toString('utf8') };
  throw gateError('DESCRIPTION_MISSING', {
    message: `Expected ${file} at the commit ${commit}; it is not there.`,
    remedy: 'Name the path of the description with `config`, or go back to another release.',
    facts: { commit, file },
  });
}

function fromWaybill(
  commit: CommitSha,
  images: readonly ImageFacts[],
  cause: unknown,
): FoundDescription {
  for (const { waybill } of images) {
    const description = waybill.known ? waybill.value.description : undefined;
    if (description !== undefined)
      return { file: description.file, from: 'waybill', text: description.text };
  }
  const unread = images.find(({ waybill }) => !waybill.known)?.waybill;
  const why = unread?.known === false ? `is not believed (${unread.code})` : 'does not carry it';
  throw gateError('DESCRIPTION_MISSING', {
    message: `Expected the description of ${commit} in the signed waybill of its images, since the application's repository cannot be reached; the waybill ${why}. Without it nobody could tell whether the rollback works.`,
    remedy:
      "Make the application's repository reachable again (or name where it is now), or go back to a release whose waybill carries its description: those that this version of Waybill released do. Running the release stage for the commit again adds it.",
    facts: { commit },
    ...(cause instanceof Error ? { cause } : {}),
  });
}
