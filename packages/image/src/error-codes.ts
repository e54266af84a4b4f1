import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `image` throws. */
export const imageErrorCodes = {
  IMAGE_SOURCE_MISSING: 'A folder or file that a layer takes from the checkout is not there.',
  IMAGE_SOURCE_OUTSIDE: 'A layer would take something from outside the checkout.',
  IMAGE_LINK_OUTSIDE: 'A symbolic link in a layer leads out of the folder that is copied.',
  IMAGE_FILE_UNSUPPORTED: 'A layer holds a file that an image cannot carry faithfully.',
  IMAGE_FILE_CHANGED: 'A file changed while it was read.',
  IMAGE_LAYER_EMPTY: 'A layer has no file in it.',
  IMAGE_TOO_LARGE: 'A layer has more files or bytes than is allowed.',
  IMAGE_PATTERN_INVALID: 'A pattern of what stays out of a layer is not understood.',
  IMAGE_BASE_MISSING: 'The base image is not in its registry.',
  IMAGE_BASE_UNSUPPORTED: 'The base image is of a kind that Waybill cannot build upon.',
  IMAGE_BASE_PLATFORM: 'The base image does not exist for the platform that was asked for.',
  IMAGE_COMMIT_TIME_INVALID: "The commit's time is not one that an image can carry.",
  IMAGE_REGISTRY_ANSWER: 'The registry did not keep what was pushed.',
  IMAGE_ENGINE_UNKNOWN: 'No engine builds an image that is configured like this one.',
  IMAGE_BUILDER_MISSING: 'The program or the builder that an image asks for is not there.',
  IMAGE_BUILDER_ANSWER: 'A builder did not say what it built in a form that can be read.',
  IMAGE_BUILD_FAILED: 'A builder could not build an image; the failing instruction is named.',
  IMAGE_PUSH_REFUSED: 'An image was built, and its registry did not take it from the builder.',
  IMAGE_SECRET_MISSING: 'A secret that a build mounts is not in the environment of the step.',
  IMAGE_DOCKER_CONFIG: "Docker's configuration on this machine cannot be read.",
  IMAGE_CLAIM_DIFFERS: 'The claimed release of the commit has other images than waybill.yaml says.',
  IMAGE_CLAIMED_DIGEST_MISSING: 'The claimed digest is no longer in the registry.',
  IMAGE_EXTRA_TAG_INVALID: 'A rule for further tags gives one that is no tag, or that is reserved.',
  IMAGE_VERSION_TAG_TAKEN: 'A tag that names one version points at another digest already.',
  IMAGE_TAG_MOVED: "A release tag points at another digest than the release's claim.",
  IMAGE_TAG_WITHOUT_CLAIM: 'A release tag exists, and no claim in the ledger vouches for it.',
} as const satisfies ErrorCodes;

/** Makes the errors of `image`. */
export const imageError = errorFactory(imageErrorCodes);
