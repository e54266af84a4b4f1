import type { JsonValue } from '@waybill/core';
import { listAt, textAt, type JsonObject, type KubernetesObject } from '@waybill/kubernetes/object';
import type { ExpectedImage, ExpectedWorkload } from './expected.ts';

/** An image's text, taken apart; parts that are not there are undefined. */
export interface ImageText {
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** What is known of the image that a container runs. */
export type ImageVerdict =
  /** Its runtime reports a digest of the release's image. */
  | 'ours'
  /** Its runtime reports another one. */
  | 'other'
  /** Its runtime has not reported any: it has not started. */
  | 'not-yet'
  /** Its runtime reports something that names no digest. */
  | 'unreadable';

/** A container that is to run an image of the release. */
export interface ContainerImage {
  readonly container: string;
  readonly image: ExpectedImage;
  /** As the pod asks for it. */
  readonly asked: string;
  /** As the runtime reports it; '' where it has not. */
  readonly reported: string;
  /** The digest within `reported`. */
  readonly digest: string | undefined;
  readonly verdict: ImageVerdict;
}

const digestPattern = /^sha(?:256:[0-9a-f]{64}|384:[0-9a-f]{96}|512:[0-9a-f]{128})$/;

/**
 * @param text `repo`, `repo:tag`, `repo@sha256:…`, `repo:tag@sha256:…`
 * @returns its parts; the repository with the host that a runtime takes where none is written
 */
export function readImageText(text: string): ImageText {
  const at = text.indexOf('@');
  const name = at < 0 ? text : text.slice(0, at);
  const colon = name.lastIndexOf(':');
  // A colon before the last slash belongs to the host's port.
  const hasTag = colon > name.lastIndexOf('/');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  return {
    repository: withHost(hasTag ? name.slice(0, colon) : name),
    tag: hasTag ? name.slice(colon + 1) : undefined,
    digest: digest !== undefined && digestPattern.test(digest) ? digest : undefined,
  };
}

/** `nginx` is `docker.io/library/nginx` (distribution/reference, "familiar names"). */
function withHost(repository: string): string {
  const slash = repository.indexOf('/');
  if (slash < 0) return `docker.io/library/${repository}`;
  const first = repository.slice(0, slash);
  if (first === 'index.docker.io') return `docker.io${repository.slice(slash)}`;
  return /[.:]/.test(first) || first === 'localhost' ? repository : `docker.io/${repository}`;
}

/**
 * @param reported a container status's `imageID`: `docker-pullable://repo@sha256:…`, `docker://sha256:…`,
 *   `repo@sha256:…`, `sha256:…`
 * @returns the digest in it, undefined where there is none
 */
export function reportedDigest(reported: string): string | undefined {
  const rest = reported.slice(reported.lastIndexOf('@') + 1).replace(/^[a-z][a-z-]*:\/\//, '');
  return digestPattern.test(rest) ? rest : undefined;
}

/** @returns what a runtime's report says of an expected image */
export function imageVerdict(reported: string, image: ExpectedImage): ImageVerdict {
  if (reported === '') return 'not-yet';
  const digest = reportedDigest(reported);
  if (digest === undefined) return 'unreadable';
  return image.reportedAs.has(digest) ? 'ours' : 'other';
}

/** What a pod's specification asks of one container. */
export interface AskedImage {
  readonly container: string;
  readonly image: ExpectedImage;
  readonly asked: string;
}

const containersIn = (specification: JsonValue | undefined): readonly JsonValue[] => [
  ...listAt(specification, 'initContainers'),
  ...listAt(specification, 'containers'),
];

/**
 * Finds the containers that are to run the release: those that the policy names, else those whose image is of a
 * repository or has a digest of the release.
 * @param specification a pod's, or a template's
 */
export function askedImages(
  specification: JsonObject,
  workload: ExpectedWorkload,
  images: readonly ExpectedImage[],
): readonly AskedImage[] {
  return containersIn(specification).flatMap((entry) => {
    const container = textAt(entry, 'name') ?? '';
    const asked = textAt(entry, 'image') ?? '';
    const image =
      workload.containers.size > 0
        ? images.find(({ name }) => name === workload.containers.get(container))
        : images.find((one) => isOf(asked, one));
    return image === undefined ? [] : [{ container, image, asked }];
  });
}

function isOf(asked: string, image: ExpectedImage): boolean {
  const { repository, digest } = readImageText(asked);
  return (
    (digest !== undefined && image.reportedAs.has(digest)) ||
    repository === withHost(image.repository)
  );
}

/** What a template asks for, beside what the release is. */
export type TemplateMatch =
  /** By digest, or by the release's own repository and tag. */
  | 'ours'
  /** By the digest of something else. */
  | 'other'
  /** By a tag that does not tell, or under a name that is not known: only what runs can say. */
  | 'unsure';

/** @returns whether a container's `image:` names the release */
export function askedMatch({ asked, image }: AskedImage): TemplateMatch {
  const { repository, tag, digest } = readImageText(asked);
  if (digest !== undefined) return image.reportedAs.has(digest) ? 'ours' : 'other';
  return repository === withHost(image.repository) && tag === image.tag ? 'ours' : 'unsure';
}

/** @returns the weakest of what a template's containers say; without any, nothing is known */
export function templateMatch(asked: readonly AskedImage[]): TemplateMatch {
  const all = asked.map(askedMatch);
  if (all.includes('other')) return 'other';
  return all.length > 0 && all.every((one) => one === 'ours') ? 'ours' : 'unsure';
}

/** @returns the pod's containers that are to run the release, and what each of them runs */
export function podImages(
  pod: KubernetesObject,
  workload: ExpectedWorkload,
  images: readonly ExpectedImage[],
): readonly ContainerImage[] {
  const statuses = [
    ...listAt(pod.status, 'initContainerStatuses'),
    ...listAt(pod.status, 'containerStatuses'),
  ];
  return askedImages(pod.spec, workload, images).map((asked) => {
    const status = statuses.find((one) => textAt(one, 'name') === asked.container);
    const reported = textAt(status, 'imageID') ?? '';
    return {
      ...asked,
      reported,
      digest: reportedDigest(reported),
      verdict: imageVerdict(reported, asked.image),
    };
  });
}

/** @returns what was asked and what runs, of one container */
export function imageSentence({ image, asked, reported, verdict }: ContainerImage): string {
  const expected = `expected ${image.name} ${image.digest}`;
  switch (verdict) {
    case 'ours':
      return `it runs ${image.name} ${image.digest}.`;
    case 'other':
      return `${expected}, it asks for ${asked} and runs ${reported}.`;
    case 'not-yet':
      return `${expected}, it asks for ${asked}; its runtime has not said what it runs.`;
    case 'unreadable':
      return `${expected}, it asks for ${asked}; its runtime reports ${JSON.stringify(reported.slice(0, 200))}, which names no digest.`;
  }
}
