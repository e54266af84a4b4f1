import type { ApplicationConfig } from '@waybill/config';
import { generateKeyPair, type KeyPair } from '@waybill/supply-chain';
import { parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import { publishDocument, type Published } from './front.ts';

/** The approver whose key the rehearsal holds where the application's policy names none. */
const secondPerson = 'second-person';

/** A status document whose source is connected once the reconciler runs. */
export interface StatusPlace extends Published {
  connect(read: () => unknown): void;
}

/** The policy file of a rehearsal's ops repository. */
export interface RehearsalPolicy {
  readonly text: string;
  readonly statuses: ReadonlyMap<string, StatusPlace>;
  readonly approverKeys: ReadonlyMap<string, KeyPair>;
}

const writtenApproval = z.looseObject({ given: z.string().optional() });

const writtenPolicy = z.looseObject({
  environments: z.array(
    z.looseObject({
      name: z.string(),
      approval: writtenApproval.optional(),
      checks: z.unknown().optional(),
    }),
  ),
  approvers: z.array(z.looseObject({ name: z.string() })).default([]),
});

/**
 * Writes the policy of a rehearsal: the application's own rules, with this machine's addresses, and with keys
 * that the rehearsal holds, in the place of people's and machines' own.
 * @param text the application's waybill.yaml
 * @param config the same, parsed
 * @param signingKey the release's key
 * @param address opens an environment's address
 */
export async function rehearsalPolicy(
  text: string,
  config: ApplicationConfig,
  signingKey: KeyPair,
  address: (environment: string) => Promise<string>,
): Promise<RehearsalPolicy> {
  const written: unknown =
    config.policy === undefined
      ? defaultPolicy(config)
      : z.looseObject({ policy: z.unknown() }).parse(parseDocument(text).toJS()).policy;
  const policy = writtenPolicy.parse(written);
  const statuses = new Map<string, StatusPlace>();
  const environments = [];
  // Checks are those of jobs that a rehearsal does not run.
  for (const { approval, checks: _checks, ...environment } of policy.environments) {
    const status = await statusPlace();
    statuses.set(environment.name, status);
    environments.push({
      // What fails in the first one goes back by itself, where the application's policy does not say otherwise.
      ...(environments.length === 0 ? { rollback: 'automatic' } : {}),
      ...environment,
      ...(approval === undefined ? {} : { approval: signedApproval(approval) }),
      url: await address(environment.name),
      target: { kind: 'http', status: status.url },
    });
  }
  const people =
    policy.approvers.length === 0 ? [secondPerson] : policy.approvers.map(({ name }) => name);
  const approverKeys = new Map(people.map((name) => [name, generateKeyPair()]));
  const file = {
    version: 1,
    ...policy,
    environments,
    approvers: [...approverKeys].map(([name, { publicKey }]) => ({ name, key: publicKey })),
    signers: [{ name: 'release', key: signingKey.publicKey }],
  };
  return { text: stringify(file), statuses, approverKeys };
}

/** On one machine nobody reviews anything under an account that is proved: an approver signs in its place. */
function signedApproval(approval: z.infer<typeof writtenApproval>): object {
  if (approval.given === undefined || approval.given === 'signed') return approval;
  const { given: _given, by: _by, 'admin-bypass': _bypass, ...rest } = approval;
  return rest;
}

async function statusPlace(): Promise<StatusPlace> {
  let source: () => unknown = () => undefined;
  const published = await publishDocument(() => source());
  return {
    ...published,
    connect: (read) => {
      source = read;
    },
  };
}

/** Staging, then production with one approval, for an application that says nothing of environments. */
function defaultPolicy(config: ApplicationConfig): unknown {
  const environment = (name: string): object => ({
    name,
    'desired-state': [
      {
        file: `${name}/deploy.env`,
        format: 'dotenv',
        images: Object.fromEntries(
          config.images.map((image) => [
            image.name,
            `${image.name.replaceAll('-', '_').toUpperCase()}_IMAGE`,
          ]),
        ),
      },
    ],
  });
  return {
    environments: [
      environment('staging'),
      { ...environment('production'), approval: { required: 1 } },
    ],
  };
}
