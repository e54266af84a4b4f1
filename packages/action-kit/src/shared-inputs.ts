import { commitWays } from '@waybill/stage/connection-settings';
import { z } from 'zod';
import { keylessServicesText } from './keyless-services.ts';
import {
  booleanText,
  optionalBaseUrl,
  optionalPerson,
  optionalSecret,
  optionalText,
  overridesText,
  requiredText,
} from './input-schemas.ts';

/** Where the application's description lies. */
export const configInput = {
  config: {
    description: 'Path of the application description in the repository.',
    default: 'waybill.yaml',
    schema: requiredText,
  },
} as const;

/** Whether an action makes the checkout ready itself. */
export const prepareInput = {
  prepare: {
    description:
      'Whether the commands under `prepare` of waybill.yaml (`npm ci` and the like) are run before; `false` where a step of yours did it.',
    default: 'true',
    schema: booleanText,
  },
} as const;

/** How the forge and the application's repository are reached. */
export const forgeInputs = {
  forge: {
    description: 'The git host: `auto`, `github`, `gitea`, or `local` for a plain bare repository.',
    default: 'auto',
    schema: z.enum(['auto', 'github', 'gitea', 'local'], {
      error: 'expected `auto`, `github`, `gitea` or `local`',
    }),
  },
  'application-repository': {
    description: "URL of the application's repository; empty means the run's own.",
    default: '',
    schema: optionalText,
  },
  'application-token': {
    description:
      "Token that reads the application's repository and writes commit statuses and deployments; the job's own where nothing is given.",
    default: '',
    runnerDefault: '${{ github.token }}',
    secret: true,
    schema: optionalSecret,
  },
} as const;

/** How the ops repository (policy, desired state, ledger) is reached. */
export const opsInputs = {
  'ops-repository': {
    description:
      'URL of the ops repository; empty means `ops.repository` of the description on the protected branch.',
    default: '',
    schema: optionalText,
  },
  'ops-token': {
    description: 'Token for the ops repository; reading is enough for `check-promotion`.',
    default: '',
    secret: true,
    schema: optionalSecret,
  },
  'ops-app-id': {
    description:
      'In the place of `ops-token`: the id of a GitHub App that is installed on the ops repository; a token for that repository alone is made for the step.',
    default: '',
    schema: optionalText,
  },
  'ops-app-key': {
    description: "The App's private key (PEM).",
    default: '',
    secret: true,
    schema: optionalSecret,
  },
} as const;

/** Who signs what a step writes into the ledger. */
export const ledgerKeyInputs = {
  'ledger-key': {
    description:
      "Private key (PEM) that signs the ledger's records; the policy lists whose count (`ledger.signers`, else `signers`).",
    default: '',
    secret: true,
    schema: optionalSecret,
  },
  'ledger-key-password': {
    description: 'Password of that key, where it has one.',
    default: '',
    secret: true,
    schema: optionalSecret,
  },
  'ledger-keyless': {
    description:
      'In the place of `ledger-key`, where the policy lists a workflow under `ledger.signers`: the services by which the run signs as itself, as YAML: `fulcio: https://…`, and `timestamp:`, `rekor:` or both; `rekor-when-down: timestamp-only` relies on the timestamp while the log is away. The job needs `permissions: id-token: write`.',
    default: '',
    schema: keylessServicesText,
  },
} as const;

/** Who commits what a step writes into the ops repository, and by which key. */
export const commitInputs = {
  'commit-signing-key': {
    description:
      'Private key that signs the commits in the ops repository: an SSH key as ssh-keygen writes it, or an armored OpenPGP key.',
    default: '',
    secret: true,
    schema: optionalSecret,
  },
  'commit-signing-key-password': {
    description: 'Password of that key, where it has one.',
    default: '',
    secret: true,
    schema: optionalSecret,
  },
  'commit-author': {
    description:
      'Author of desired-state commits, `Name <address>`; empty means whoever started the run.',
    default: '',
    schema: optionalPerson,
  },
} as const;

/** How a step that writes desired state commits it. */
export const commitThroughInput = {
  'commit-through': {
    description:
      "How desired state is committed: `push` by git, or `api` by the forge's own API (GitHub, Gitea 1.26), whose commits are verified where the forge signs them and have the token's account as author. The ledger is pushed in any case.",
    default: 'push',
    schema: z.enum(commitWays, { error: 'expected `push` or `api`' }),
  },
} as const;

/** Where tools come from that are not on the machine. */
export const toolInputs = {
  'tools-mirror': {
    description:
      'Address that stands for `https://github.com` when kustomize and kubeconform are downloaded; their checksums stay the same.',
    default: '',
    schema: optionalBaseUrl,
  },
} as const;

/** Gates that a person overrides. */
export const overridesInput = {
  overrides: {
    description:
      'Gates that are overridden, each with the reason that the record keeps, as YAML: `freeze: an outage is fixed by it`. The policy says which may be.',
    default: '',
    schema: overridesText,
  },
} as const;

/** What a rollback is told where the application's repository cannot be reached. */
export const namesInputs = {
  application: {
    description:
      "The application's name: asked only where its repository cannot be reached and the ledger holds several.",
    default: '',
    schema: optionalText,
  },
  'ops-branch': {
    description:
      'The branch that holds desired state, where the application’s repository cannot be reached; empty means `main`.',
    default: '',
    schema: optionalText,
  },
  'ledger-branch': {
    description:
      'The branch that holds the ledger, where the application’s repository cannot be reached; empty means `waybill/ledger`.',
    default: '',
    schema: optionalText,
  },
} as const;

/** How registries are reached. */
export const registryInputs = {
  registry: {
    description:
      'Registry host that replaces the host of every image repository (a mirror, a closed network); empty means none.',
    default: '',
    schema: optionalText,
  },
  'registry-username': {
    description: 'User for the registry; empty means the docker configuration of the runner.',
    default: '',
    schema: optionalText,
  },
  'registry-password': {
    description: 'Password or token for the registry.',
    default: '',
    secret: true,
    schema: optionalSecret,
  },
} as const;

/** Everything that a step needs to reach the systems of a deployment. */
export const connectionInputs = {
  ...configInput,
  ...forgeInputs,
  ...opsInputs,
  ...namesInputs,
  ...registryInputs,
} as const;
