import { errorFactory, type CommitSha, type ErrorCodes } from '@waybill/core';

/** The codes of the steps that stages are made of. */
export const stageErrorCodes = {
  OPS_REPOSITORY_UNKNOWN: 'Neither the input nor waybill.yaml says where the ops repository is.',
  APPLICATION_UNKNOWN:
    "The application's repository cannot be reached, and the ledger does not tell which application is meant.",
  OPS_BRANCH_UNKNOWN:
    "The application's repository cannot be reached, and desired state lies on another branch than the usual one.",
  RELEASE_UNDESCRIBED:
    "A release's description is not in its signed waybill, or is no text that could be.",
  FORGE_ADDRESS_UNKNOWN: "The address of a repository is not one of the forge's kind.",
  PREPARE_FAILED: 'A command that makes the checkout ready (`prepare` of waybill.yaml) failed.',
  PROTECTED_BRANCH_MISSING:
    "The application's repository lacks the protected branch that waybill.yaml names.",
  COMMIT_NOT_FOUND: "The application's repository does not have the commit.",
  CHECKOUT_MISMATCH: 'The checkout is at another commit than the one that is released.',
  RELEASE_NOT_FOUND: 'The ledger has no published release of the commit.',
  FORGE_STORE_MISSING: 'The forge has no store of attestations of its own.',
  PAPERS_UNVERIFIED:
    'What was just attached to an image is not found in the registry, or does not verify.',
  CONTRACT_BROKEN: 'A contract does not hold.',
  CONTRACT_UNKNOWN: 'The step names a contract that waybill.yaml does not have.',
  REPORT_UNWRITABLE: 'The report of the contracts cannot be written to the file that was named.',
  CONTRACT_BASE_MISSING:
    'An older contract that a contract is to be compared with cannot be found or read.',
  CONTRACT_BASES_TOO_MANY: 'A contract is to be compared with more commits than are compared.',
  DEPLOYMENT_NOT_FOUND: 'The ledger has no deployment of this id.',
  DEPLOYMENT_MISMATCH:
    'The evidence or the step speaks of another deployment, commit or environment.',
  DEPLOYMENT_NOT_HELD: 'The step would act for a deployment whose lock this run does not hold.',
  DEPLOYMENT_INCOMPLETE: 'A deployment cannot be closed as active: a step before gave no evidence.',
  LOCK_WAIT_ENDED: 'The environment did not become free within the time that the run may wait.',
  DEPLOYMENT_ABANDONED: 'A job ended without closing the deployment that it had started.',
  DESIRED_STATE_FILE_MISSING: 'The ops repository lacks a file that the policy names.',
  DESIRED_STATE_IMAGE_UNKNOWN: 'The policy names an image that the release does not have.',
  DESIRED_STATE_NOT_OBSERVED:
    'The image automation of an environment did not write the release into desired state in time.',
  DESIRED_STATE_OVERWRITTEN: 'Desired state no longer says what the deployment wrote.',
  DELIVERY_UNSUPPORTED: 'The environment is delivered in a way that this step does not write.',
  DESIRED_STATE_SUPERSEDED:
    'Desired state names a newer release already: an older one takes its place only in a rollback.',
  VALUE_CHANGED: 'Somebody else changed a value of desired state after the plan was made.',
  COMMIT_API_UNSUPPORTED:
    'Desired state is to be committed by the forge, and this forge has no call that does it safely.',
  NOTHING_TO_PROPOSE:
    'Desired state says already what a pull request would propose, and no record tells how that came.',
  PROPOSAL_CONTENDED:
    'Somebody else pushed to the branch of a proposal again and again while it was written.',
  PULL_REQUEST_CLOSED: 'The pull request of the deployment was closed without a merge.',
  MERGE_DIFFERS: 'What was merged is not what was proposed.',
  EMERGENCY_NOT_OPEN: 'No emergency is open in the environment.',
  EMERGENCY_DRIFT:
    'Desired state does not say what the environment is to run once its emergency is closed.',
  EMERGENCY_NOT_TAKEN:
    'The target says that it runs something else than what an emergency put there.',
  TESTED_UNPROVED:
    'What was built for a branch could not be proved anew after its merge, so the merge is built.',
  ROLLBACK_FAILED: 'A deployment failed, and so did the way back that the policy took by itself.',
  DESIRED_STATE_UNWRITTEN: 'The branch that holds desired state is not there.',
  ARGO_CD_TOKEN_MISSING: 'The policy names a server of Argo CD, and there is no token for it.',
  EMERGENCY_TARGET_UNSUPPORTED:
    'The target of the environment cannot be changed by this code, only by hand.',
  ENVIRONMENT_EMPTY: 'Nothing was deployed to the environment yet.',
  CLUSTER_UNDECLARED: 'Nothing says how the cluster of the environment is reached.',
  READY_UNDECLARED: 'waybill.yaml declares no way to see that the release is ready.',
  MIGRATOR_IMAGE_MISSING: 'The release has no image of the name that migrates.',
  MIGRATION_ENV_INVALID: 'The variables for the migration are not of the form NAME=value.',
  MIGRATIONS_UNDECLARED: 'The policy has a migrator run, and waybill.yaml declares none.',
  TAG_RULE_INVALID: 'A rule for further tags that the step was given is not understood.',
} as const satisfies ErrorCodes;

/** Makes the errors of `stage`. */
export const stageError = errorFactory(stageErrorCodes);

/** @returns the error for a commit that the repository does not have */
export function commitNotFound(commit: CommitSha, repository: string): Error {
  return stageError('COMMIT_NOT_FOUND', {
    message: `Expected commit ${commit} in ${repository}, found no such commit.`,
    remedy:
      'Push the commit first, or correct the input `commit`: a full commit id of this repository.',
    facts: { commit, repository },
  });
}

/** @returns the error for a deployment that the ledger does not have */
export function deploymentNotFound(id: string): Error {
  return stageError('DEPLOYMENT_NOT_FOUND', {
    message: `Expected the deployment ${id} in the ledger, found none.`,
    remedy:
      'Give the output `deployment` of record-deployment (operation start), of this application and this ledger.',
    facts: { deployment: id },
  });
}
