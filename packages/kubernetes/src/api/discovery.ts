import type { JsonValue } from '@waybill/core';
import { z } from 'zod';
import { kubernetesError } from '../error-codes.ts';
import { isWaybillError } from '@waybill/core';
import type { Resource } from '../resource.ts';
import { printable } from '../printable.ts';
import { ApiFailure } from './api-failure.ts';
import { groupVersion, knownResource } from './known-resources.ts';
import type { Subject } from './question.ts';
import type { Requester } from './requester.ts';

const resourceListSchema = z.object({
  kind: z.literal('APIResourceList'),
  resources: z.array(z.object({ name: z.string(), kind: z.string(), namespaced: z.boolean() })),
});

/** Aggregated discovery, GA since 1.30: https://kubernetes.io/docs/concepts/overview/kubernetes-api/#aggregated-discovery */
const aggregated = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';
const aggregatedSchema = z.object({
  kind: z.literal('APIGroupDiscoveryList'),
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string().optional() }),
      versions: z.array(
        z.object({
          version: z.string(),
          resources: z
            .array(z.object({ responseKind: z.object({ kind: z.string() }).optional() }))
            .nullish(),
        }),
      ),
    }),
  ),
});

/** How a server serves kinds. What is well known is not asked; the rest once, one small answer for a group's version. */
export class Discovery {
  readonly #requester: Requester;
  readonly #resources = new Map<string, Promise<readonly Resource[]>>();

  constructor(requester: Requester) {
    this.#requester = requester;
  }

  /** @throws KUBERNETES_KIND_UNKNOWN, and what a read throws */
  async resource(apiVersion: string, kind: string, signal: AbortSignal): Promise<Resource> {
    const known = knownResource(apiVersion, kind);
    if (known !== undefined) return known;
    const cached = this.#resources.get(apiVersion);
    const found = (await (cached ?? this.#ask(apiVersion, signal))).find(isKind(kind));
    if (found !== undefined) return found;
    // A definition may have been added since.
    const again =
      cached === undefined ? undefined : (await this.#ask(apiVersion, signal)).find(isKind(kind));
    if (again !== undefined) return again;
    throw await this.unknownKind(apiVersion, kind, signal);
  }

  /** @returns KUBERNETES_KIND_UNKNOWN, with the versions in which the server has the kind */
  async unknownKind(apiVersion: string, kind: string, signal: AbortSignal): Promise<Error> {
    const others = await this.#versionsOf(kind, signal);
    const server = this.#requester.endpoint.server.origin;
    const shown = `${printable(apiVersion, 80)} ${printable(kind, 80)}`;
    return kubernetesError('KUBERNETES_KIND_UNKNOWN', {
      message: `Expected ${server} to serve ${shown}; it ${others.length === 0 ? `serves no ${printable(kind, 80)}` : `serves ${others.join(', ')}`}.`,
      remedy:
        others.length === 0
          ? 'Install its CustomResourceDefinition, or correct apiVersion and kind.'
          : 'Correct apiVersion, or install the version that is meant.',
      facts: { server, apiVersion, kind, served: others },
    });
  }

  async #ask(apiVersion: string, signal: AbortSignal): Promise<readonly Resource[]> {
    const asked = this.#list(apiVersion, signal);
    this.#resources.set(apiVersion, asked);
    asked.catch(() => {
      if (this.#resources.get(apiVersion) === asked) this.#resources.delete(apiVersion);
    });
    return asked;
  }

  async #list(apiVersion: string, signal: AbortSignal): Promise<readonly Resource[]> {
    const { group, version } = groupVersion(apiVersion);
    const path =
      group === ''
        ? `/api/${encodeURIComponent(version)}`
        : `/apis/${encodeURIComponent(group)}/${encodeURIComponent(version)}`;
    const about = discoverySubject(`the kinds of ${printable(apiVersion, 80)}`);
    try {
      const answer = await this.#requester.read({ about, method: 'GET', path }, 'get', signal);
      return this.#readResources(answer, about)
        .filter(({ name }) => !name.includes('/'))
        .map(({ name, kind, namespaced }) => ({ group, version, kind, plural: name, namespaced }));
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 404) return [];
      throw this.#requester.explained(error, about);
    }
  }

  #readResources(
    answer: JsonValue,
    about: Subject,
  ): z.infer<typeof resourceListSchema>['resources'] {
    const parsed = resourceListSchema.safeParse(answer);
    if (parsed.success) return parsed.data.resources;
    throw this.#requester.invalidAnswer(about, 'no APIResourceList');
  }

  /** For a message only: where it cannot be had, nothing is known. */
  async #versionsOf(kind: string, signal: AbortSignal): Promise<readonly string[]> {
    const about = discoverySubject('the groups that are served');
    const ask = async (path: string): Promise<readonly string[]> => {
      const question = { about, method: 'GET', path, accept: aggregated } as const;
      const parsed = aggregatedSchema.safeParse(
        await this.#requester.read(question, 'get', signal),
      );
      if (!parsed.success) return [];
      return parsed.data.items.flatMap(({ metadata: { name = '' }, versions }) =>
        versions
          .filter(({ resources }) => resources?.some((one) => one.responseKind?.kind === kind))
          .map(({ version }) => (name === '' ? version : `${name}/${version}`)),
      );
    };
    try {
      return (await Promise.all([ask('/api'), ask('/apis')])).flat().map((v) => `${v} ${kind}`);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ApiFailure || isWaybillError(error)) return [];
      throw error;
    }
  }
}

function isKind(kind: string): (resource: Resource) => boolean {
  return (resource) => resource.kind === kind;
}

function discoverySubject(what: string): Subject {
  return { verb: 'get', group: '', resource: '', what };
}
