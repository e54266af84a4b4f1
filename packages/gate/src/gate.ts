import type { Facts } from '@waybill/core';

/** The gates (design, section 2), in the order in which they are shown. */
export const gateNames = [
  'environment',
  'protected-branch',
  'release',
  'same-digest',
  'signature',
  'contract',
  'acceptance',
  'no-overtaking',
  'desired-state',
  'approval',
  'lock',
] as const;
export type GateName = (typeof gateNames)[number];

/** What each gate asks, as people read it. */
export const gateTitles: Readonly<Record<GateName, string>> = {
  environment: 'The environment is in the policy, and the forge guards its own one',
  'protected-branch': 'The commit is on a branch that the forge protects',
  release: 'The commit is released: claimed, signed, published',
  'same-digest': 'Claim, tag and earlier acceptance name one digest',
  signature: 'Every image is signed by an allowed signer, for this source and commit',
  contract: 'The contracts of the release hold',
  acceptance: 'The earlier environment accepted these very digests',
  'no-overtaking': 'No older commit replaces a newer one',
  'desired-state': 'What is to be changed can be read',
  approval: 'Enough people approved this very plan',
  lock: 'Nobody else is deploying',
};

/** The stable codes of refusals: `GATE_UNKNOWN` where a fact could not be learned (law 7). */
export const refusalCodes = {
  GATE_UNKNOWN: 'A fact that the gate needs could not be learned; unknown is not success.',
  GATE_ENVIRONMENT_UNKNOWN:
    'The policy has no environment of this name: an unknown environment is an unprotected one.',
  GATE_ENVIRONMENT_UNPROTECTED:
    "The forge's environment is missing, or admits branches that are not protected.",
  GATE_BRANCH_UNKNOWN: 'The protected branch does not exist.',
  GATE_BRANCH_NOT_CONFIGURED:
    'The branch that was named is not the one that the default branch of the repository configures.',
  GATE_BRANCH_UNPROTECTED:
    'The forge does not report the branch as protected by the rules that the policy asks for.',
  GATE_COMMIT_UNKNOWN: 'The commit does not exist in the repository.',
  GATE_COMMIT_NOT_ON_BRANCH: "The commit is not the protected branch's head or an ancestor of it.",
  GATE_RELEASE_MISSING: 'The ledger holds no release of this commit.',
  GATE_RELEASE_UNFINISHED:
    'The release is not published and attested yet, or its last step failed.',
  GATE_TAG_MISSING: 'The registry does not have the release tag of an image.',
  GATE_TAG_MOVED: 'The release tag points at another digest than the one that was claimed.',
  GATE_DIGEST_MISSING: 'The registry does not have the digest of an image any more.',
  GATE_DIGEST_DIFFERS:
    'The digest that the earlier environment accepted is not the one that was claimed.',
  GATE_SIGNATURE_INVALID: 'An image has no good signature by an allowed signer.',
  GATE_SIGNATURE_WRONG_SOURCE:
    'The signature speaks of another source repository, commit or digest.',
  GATE_WAYBILL_INVALID: 'An image does not carry the good waybill of its release.',
  GATE_CONTRACT_BROKEN: 'A contract of the release does not hold.',
  GATE_NOT_ACCEPTED_EARLIER: 'The earlier environment has not accepted these digests.',
  GATE_NEVER_ACTIVE: 'What is to be brought back was never active in this environment.',
  GATE_OVERTAKES: 'The commit is older than what runs there now.',
  GATE_DIVERGED: 'Neither the commit nor what runs there now descends from the other.',
  GATE_DESIRED_STATE_INCOMPLETE:
    'A desired-state file is missing, or does not say an image that it is to say.',
  GATE_APPROVAL_MISSING: 'Too few people who may do so approved this very plan.',
} as const satisfies Readonly<Record<string, string>>;
export type RefusalCode = keyof typeof refusalCodes;

/** The gate's rule holds. */
export interface Allowed {
  readonly gate: GateName;
  readonly allowed: true;
  /** In one sentence, why. */
  readonly message: string;
  readonly facts: Facts;
}

/** The gate's rule does not hold, or nobody knows whether it does. */
export interface Refused {
  readonly gate: GateName;
  readonly allowed: false;
  readonly code: RefusalCode;
  readonly message: string;
  readonly remedy: string;
  readonly facts: Facts;
}

/** The policy does not ask for this gate here; it is recorded, not silently absent. */
export interface Skipped {
  readonly gate: GateName;
  readonly skipped: string;
}

export type GateResult = Allowed | Refused | Skipped;

/**
 * @param result what a gate said
 * @returns whether it stands in the way
 */
export function isRefused(result: GateResult): result is Refused {
  return 'allowed' in result && !result.allowed;
}

/**
 * @param results what every gate said
 * @returns whether nothing stands in the way; never for an empty list
 */
export function allAllowed(results: readonly GateResult[]): boolean {
  const asked = new Set(results.map((result) => result.gate));
  return gateNames.every((name) => asked.has(name)) && !results.some(isRefused);
}
