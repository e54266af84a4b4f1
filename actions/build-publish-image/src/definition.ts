import {
  commitInputs,
  connectionInputs,
  defineAction,
  optionalCommitText,
  optionalSecret,
  prepareInput,
} from '@waybill/action-kit';

/** The closed registry of build-publish-image's inputs and outputs. */
export const definition = defineAction({
  name: 'build-publish-image',
  title: 'Build and publish images',
  description:
    "Publishes a commit's images exactly once: looks the release up, builds what is missing, pushes by digest, signs, claims, tags.",
  inputs: {
    ...connectionInputs,
    ...commitInputs,
    ...prepareInput,
    commit: {
      description: "The commit to release; empty means the run's.",
      default: '',
      schema: optionalCommitText,
    },
    'signing-key': {
      description: 'Private key (PEM) that signs each image before the release is claimed.',
      default: '',
      secret: true,
      schema: optionalSecret,
    },
    'signing-key-password': {
      description: 'Password of the private key, where it has one.',
      default: '',
      secret: true,
      schema: optionalSecret,
    },
  },
  outputs: {
    commit: { description: 'The commit of the release.' },
    tag: { description: 'The tag that every image of the release has: `sha-<commit>`.' },
    images: {
      description:
        'The images as a JSON list: name, repository, tag, digest, size, how (`built`, `reused`, `joined`), seconds, pushedBytes.',
    },
    digests: { description: 'JSON object from image name to digest.' },
    reused: { description: '`true` when nothing was built.' },
  },
  permissions: { contents: 'read', packages: 'write' },
});
