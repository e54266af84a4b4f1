import {
  commitInputs,
  connectionInputs,
  defineAction,
  linesText,
  optionalCommitText,
  prepareInput,
  signingInputs,
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
    tags: {
      description:
        'Further tags, beside `tags` of waybill.yaml: one rule a line, as docker/metadata-action writes them (`type=semver,pattern={{version}}`). They point to the same digest; nothing is built for them.',
      default: '',
      schema: linesText,
    },
    ...signingInputs,
  },
  outputs: {
    commit: { description: 'The commit of the release.' },
    tag: { description: 'The tag that every image of the release has: `sha-<commit>`.' },
    images: {
      description:
        'The images as a JSON list: name, repository, tag, digest, size, how (`built`, `reused`, `joined`, `tested`), seconds, pushedBytes, platforms (platform, digest, size), materials (name, digest), cache (hits, steps) where this run built it, and the further tags.',
    },
    digests: { description: 'JSON object from image name to digest.' },
    reused: { description: '`true` when nothing was built.' },
  },
  permissions: { contents: 'read', 'id-token': 'write', packages: 'write' },
});
