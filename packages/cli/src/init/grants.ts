import type { ApplicationConfig } from '@waybill/config';
import type { CallerRequest } from './caller-form.ts';
import { configEntry } from './workflow-parts.ts';
import { expression, type Entry } from './workflow-text.ts';

/** Rights of a job's token, and why it needs them. */
export interface Grant {
  readonly rights: Readonly<Record<string, 'read' | 'write'>>;
  readonly reason: string;
}

/** The stage verify, at least; a test compares all of these with what the actions name. */
export const verifyPermissions: Grant = {
  rights: { contents: 'read' },
  reason: "the pull request's files",
};
export const releasePermissions: Grant = {
  rights: { contents: 'read', 'id-token': 'write', packages: 'write' },
  reason: 'the source, who signs, and where images go',
};
export const planPermissions: Grant = {
  rights: {
    actions: 'read',
    checks: 'read',
    contents: 'read',
    packages: 'read',
    'pull-requests': 'read',
    statuses: 'write',
  },
  reason: 'what gates ask',
};
export const deployPermissions: Grant = {
  rights: { ...planPermissions.rights, deployments: 'write' },
  reason: 'what gates ask, and the record',
};

/** @returns how the ops repository is found, and the description where it does not lie at its usual place */
export function connectionEntries({ config, configPath }: CallerRequest): readonly Entry[] {
  return [
    ...configEntry(configPath),
    ...(config.ops.repository === undefined
      ? [['ops-repository', expression(`vars.${opsRepositoryVariable}`)] as const]
      : []),
  ];
}

/** The variable of the repository that names the ops repository, where waybill.yaml does not. */
export const opsRepositoryVariable = 'OPS_REPOSITORY';

/** @returns whether the job's own token opens every registry of the application */
export function ownTokenOpensRegistry(config: ApplicationConfig): boolean {
  return config.images.every(({ repository }) => repository.startsWith('ghcr.io/'));
}

const ownToken: readonly Entry[] = [
  ['registry-username', expression('github.actor')],
  ['registry-password', expression('github.token')],
];

/** @returns what pushes images: the job's token where it does, else secrets of the environment `release` */
export function writingRegistry(config: ApplicationConfig): readonly Entry[] {
  if (ownTokenOpensRegistry(config)) return ownToken;
  return [
    ['registry-username', expression('secrets.REGISTRY_USERNAME')],
    ['registry-password', expression('secrets.REGISTRY_PASSWORD')],
  ];
}

/** @returns what reads images, and the secrets of the repository that it takes: gates never need one that writes */
export function readingRegistry(config: ApplicationConfig): {
  readonly entries: readonly Entry[];
  readonly secrets: readonly string[];
} {
  if (ownTokenOpensRegistry(config)) return { entries: ownToken, secrets: [] };
  return {
    entries: [
      ['registry-username', expression('secrets.REGISTRY_READ_USERNAME')],
      ['registry-password', expression('secrets.REGISTRY_READ_PASSWORD')],
    ],
    secrets: ['REGISTRY_READ_USERNAME', 'REGISTRY_READ_PASSWORD'],
  };
}
