import { isWaybillError, timestamp } from '@waybill/core';
import type { Ledger } from '@waybill/ledger';
import {
  attachWaybill,
  readWaybill,
  type AttachedWaybill,
  type Waybill,
  type WaybillContractVerdict,
  type WaybillScan,
} from '@waybill/supply-chain';
import type { Connections } from '../connections.ts';
import { descriptionToSign } from '../released-description.ts';
import { registryHost } from '../registry-connection.ts';
import type { OpenRelease } from './open-release.ts';

/** Faults that say that there is no good waybill; others say nothing about it. */
const noWaybill = /^(?:WAYBILL_|SIGNATURE_|BUNDLE_|REFERRERS_TOO_MANY$)/;

/**
 * @param open the release
 * @returns the waybill that its images carry; undefined where none is good: then it is made anew
 * @throws what the registry's client throws
 */
export async function earlierWaybill(open: OpenRelease): Promise<Waybill | undefined> {
  const [image] = open.release.images;
  if (image === undefined) return undefined;
  try {
    const client = open.registry(registryHost(image.repository));
    return (await readWaybill(client, image, open.expectation)).waybill;
  } catch (error) {
    if (isWaybillError(error) && noWaybill.test(error.code)) return undefined;
    throw error;
  }
}

/**
 * Attaches the waybill to every image of the release, unless one that says the same is there.
 * @param connections the systems of the release
 * @param ledger its head stands in the waybill
 * @param open the release
 * @param says what was verified and scanned
 * @returns each image with its referrer
 */
export async function attachReleaseWaybill(
  connections: Connections,
  ledger: Ledger,
  { release, signing, expectation, registry }: OpenRelease,
  says: {
    readonly contracts: readonly WaybillContractVerdict[] | undefined;
    readonly scans: readonly WaybillScan[] | undefined;
  },
): Promise<readonly AttachedWaybill[]> {
  const { settings } = connections;
  const { application, commit } = release;
  settings.progress.phase('Waybill');
  const description = await descriptionToSign(connections, commit);
  const ledgerHead = await ledger.head();
  return await attachWaybill(
    registry,
    {
      application,
      commit,
      source: expectation.source,
      images: [...release.images],
      builtBy: settings.owner,
      ...(says.contracts === undefined ? {} : { contracts: [...says.contracts] }),
      ...(says.scans === undefined ? {} : { scans: [...says.scans] }),
      ...(description === undefined ? {} : { description }),
      ...(ledgerHead === undefined ? {} : { ledgerHead }),
      createdAt: timestamp(settings.clock),
    },
    signing.signer,
    {
      accepted: signing.accepted,
      listing: 'later',
      ...(settings.clock === undefined ? {} : { clock: settings.clock }),
    },
  );
}
