import { exhausted } from '@waybill/core';
import type { KubernetesContract } from '@waybill/config';
import {
  containersOf,
  isNamed,
  titleOf,
  valueAt,
  type Container,
  type Manifest,
  type ManifestFault,
} from './manifest.ts';

type Rules = KubernetesContract['rules'];

/**
 * Holds one resource against the rules that need no other resource.
 * @param manifest the resource
 * @param rules the contract's
 * @returns what is wrong; every one breaks the contract
 */
export function manifestFaults(manifest: Manifest, rules: Rules): readonly ManifestFault[] {
  return [
    ...imageFaults(manifest, rules),
    ...probeFaults(manifest, rules),
    ...unavailableFaults(manifest, rules),
  ];
}

/** An image as it is written: `host:port/path:tag@digest`. */
interface ImageReference {
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

function referenceOf(image: string): ImageReference {
  const [named = '', digest] = image.split('@', 2);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const repository = colon < 0 ? named : named.slice(0, colon);
  return { repository, digest, tag: colon < 0 ? undefined : named.slice(colon + 1) };
}

/** Images that name what runs: law 1 and 2 of a release, at the place where the cluster reads them. */
function imageFaults(manifest: Manifest, rules: Rules): readonly ManifestFault[] {
  if (rules.images === 'any') return [];
  return containersOf(manifest).flatMap((container) => {
    const problem = imageProblem(container, rules);
    if (problem === undefined) return [];
    const pointer = [...container.pointer, ...(container.image === undefined ? [] : ['image'])];
    return [{ manifest, pointer, ...problem }];
  });
}

function imageProblem(
  { name, image }: Container,
  rules: Rules,
): Pick<ManifestFault, 'id' | 'text' | 'remedy'> | undefined {
  if (image === undefined || image === '') {
    return {
      id: 'kubernetes-image-missing',
      text: `the container ${name} names no image`,
      remedy: 'Name the image of the container.',
    };
  }
  const { repository, tag, digest } = referenceOf(image);
  if (rules.imagesExcept.includes(repository)) return undefined;
  if (digest !== undefined && /^sha256:[0-9a-f]{64}$/.test(digest)) return undefined;
  if (digest === undefined && (tag === undefined || tag === 'latest')) {
    return {
      id: 'kubernetes-image-latest',
      text: `the container ${name} runs ${image}, which is whatever was pushed last`,
      remedy: `Name the image by its digest, or by the tag of a release: ${repository}:sha-<commit>.`,
    };
  }
  if (digest === undefined && isAllowedTag(tag ?? '', rules.images)) return undefined;
  return {
    id: 'kubernetes-image-mutable',
    text: `the container ${name} runs ${image}, which somebody may push anew`,
    remedy: `Name the image by its digest (${repository}@sha256:…)${rules.images === 'digest' ? '' : ', or by the tag sha-<commit> of its release'}.`,
  };
}

function isAllowedTag(tag: string, rule: Rules['images']): boolean {
  switch (rule) {
    case 'digest':
      return false;
    case 'digest-or-sha':
      return /^sha-[0-9a-f]{40}$/.test(tag);
    case 'tagged':
    case 'any':
      return true;
    default:
      return exhausted(rule, 'The rule for images');
  }
}

/** The kinds whose rollout is told to be ready by the readiness of their pods. */
const awaited: readonly string[] = ['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout'];

function probeFaults(manifest: Manifest, rules: Rules): readonly ManifestFault[] {
  const { resource } = manifest;
  if (!rules.probes || !awaited.includes(resource.kind)) return [];
  if (rules.probesExcept.some((name) => isNamed(resource, name))) return [];
  return containersOf(manifest)
    .filter(({ isMain, hasReadinessProbe }) => isMain && !hasReadinessProbe)
    .map(({ name, pointer }) => ({
      id: 'kubernetes-readiness-probe-missing',
      ...{ manifest, pointer },
      text: `the container ${name} of ${titleOf(resource)} has no readinessProbe: its rollout is called ready as soon as it starts`,
      remedy: `Give it a readinessProbe, or name ${resource.kind}/${resource.name} under \`probes-except\`.`,
    }));
}

function unavailableFaults(manifest: Manifest, rules: Rules): readonly ManifestFault[] {
  const { resource, value } = manifest;
  const { maxUnavailableZero: asked } = rules;
  if (resource.kind !== 'Deployment') return [];
  if (asked !== 'all' && !asked.some((name) => isNamed(resource, name))) return [];
  const strategy = ['spec', 'strategy'];
  const type = valueAt(value, [...strategy, 'type']);
  const written = valueAt(value, [...strategy, 'rollingUpdate', 'maxUnavailable']);
  const isZero = written === 0 || written === '0' || written === '0%';
  if (isZero && (type === undefined || type === 'RollingUpdate')) return [];
  const found =
    type !== undefined && type !== 'RollingUpdate'
      ? `the strategy ${JSON.stringify(type)}`
      : written === undefined
        ? 'none (the cluster takes 25%)'
        : JSON.stringify(written);
  return [
    {
      id: 'kubernetes-max-unavailable',
      ...{ manifest, pointer: [...strategy, 'rollingUpdate', 'maxUnavailable'] },
      text: `${titleOf(resource)} is to have maxUnavailable 0, found ${found}: pods that serve may be taken away before new ones are ready`,
      remedy: 'Set spec.strategy.rollingUpdate.maxUnavailable to 0, and maxSurge to 1 or more.',
    },
  ];
}
