import type { EffectContext } from '@waybill/core';
import type { RemoveOptions } from '../cluster.ts';
import { kubernetesError } from '../error-codes.ts';
import { objectAt, textAt, type JsonObject, type KubernetesObject } from '../object.ts';
import type { ObjectReference, Resource } from '../resource.ts';
import { ConnectionFault } from '../transport/connection-fault.ts';
import { ApiFailure } from './api-failure.ts';
import { contains, isPatched } from './containment.ts';
import { readServed } from './object-reader.ts';
import { collectionPath, subjectOf } from './paths.ts';
import type { Question, Verb } from './question.ts';
import type { Requester } from './requester.ts';

/** Which object is meant, of which kind, and where. */
export interface WriteTarget {
  readonly resource: Resource;
  readonly reference: ObjectReference;
  /** Undefined for kinds without one. */
  readonly namespace: string | undefined;
}

/** The field manager of what is created and patched here. */
const manager = 'waybill';

/**
 * Writes. One that may have happened without an answer is not simply sent again: what is there is read and compared.
 */
export class Writer {
  readonly #requester: Requester;

  constructor(requester: Requester) {
    this.#requester = requester;
  }

  /** @returns the object; undefined where there is none. @throws what a read throws */
  async read(target: WriteTarget, signal: AbortSignal): Promise<KubernetesObject | undefined> {
    const question = this.#question(target, 'get', 'GET');
    try {
      return readServed(await this.#requester.read(question, 'get', signal), target.reference);
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 404) return undefined;
      throw this.#requester.explained(error, question.about);
    }
  }

  async create(
    target: WriteTarget,
    manifest: JsonObject,
    signal: AbortSignal,
  ): Promise<KubernetesObject> {
    const question: Question = {
      ...this.#question(target, 'create', 'POST'),
      path: collectionPath(target.resource, target.namespace),
      query: { fieldManager: manager, fieldValidation: 'Strict' },
      contentType: 'application/json',
      body: JSON.stringify(manifest),
    };
    const hasName = target.reference.name !== '';
    return this.#write(question, target, signal, {
      mayRepeat: hasName,
      // A second attempt that finds its own first one has succeeded.
      settle: async (error) => {
        const isThere = error instanceof ApiFailure && error.reason === 'AlreadyExists';
        if (!hasName || (error instanceof ApiFailure && !isThere)) return undefined;
        const found = await this.read(target, signal);
        return found !== undefined && contains(found.whole, manifest) ? found : undefined;
      },
    });
  }

  async apply(
    target: WriteTarget,
    manifest: JsonObject,
    options: { readonly manager: string; readonly force: boolean },
    signal: AbortSignal,
  ): Promise<KubernetesObject> {
    const question: Question = {
      ...this.#question(target, 'patch', 'PATCH'),
      query: {
        fieldManager: options.manager,
        force: String(options.force),
        fieldValidation: 'Strict',
      },
      contentType: 'application/apply-patch+yaml',
      // JSON is YAML.
      body: JSON.stringify(manifest),
    };
    // Applying the same thing twice is the same as once.
    return this.#write(question, target, signal, {
      mayRepeat: true,
      settle: async () => undefined,
    });
  }

  /** What an apply would leave. Nothing is written, so a field that is not known is left out as a server does. */
  async preview(
    target: WriteTarget,
    manifest: JsonObject,
    { manager: fieldManager }: { readonly manager: string },
    signal: AbortSignal,
  ): Promise<KubernetesObject> {
    const question: Question = {
      ...this.#question(target, 'patch', 'PATCH'),
      query: { fieldManager, force: 'true', fieldValidation: 'Ignore', dryRun: 'All' },
      contentType: 'application/apply-patch+yaml',
      body: JSON.stringify(manifest),
    };
    return this.#write(question, target, signal, {
      mayRepeat: true,
      settle: async () => undefined,
    });
  }

  async patch(
    target: WriteTarget,
    change: JsonObject,
    signal: AbortSignal,
  ): Promise<KubernetesObject> {
    const question: Question = {
      ...this.#question(target, 'patch', 'PATCH'),
      query: { fieldManager: manager, fieldValidation: 'Strict' },
      contentType: 'application/merge-patch+json',
      body: JSON.stringify(change),
    };
    const isGuarded = textAt(change, 'metadata', 'resourceVersion') !== undefined;
    return this.#write(question, target, signal, {
      mayRepeat: isGuarded,
      settle: async (error) => {
        if (error instanceof ApiFailure && error.status !== 409) return undefined;
        const found = await this.read(target, signal);
        return found !== undefined && isPatched(found.whole, withoutVersion(change))
          ? found
          : undefined;
      },
    });
  }

  /** @returns false where it was gone already */
  async remove(
    target: WriteTarget,
    { uid, propagation }: RemoveOptions,
    signal: AbortSignal,
  ): Promise<boolean> {
    const meant = uid ?? (await this.#uidOf(target, signal));
    if (meant === undefined) return false;
    const question: Question = {
      ...this.#question(target, 'delete', 'DELETE'),
      contentType: 'application/json',
      body: JSON.stringify({
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        propagationPolicy: propagation,
        preconditions: { uid: meant },
      }),
    };
    let attempts = 0;
    try {
      await this.#requester.repeat(
        async (attempt) => {
          attempts += 1;
          await this.#requester.once(question, 'write', attempt);
        },
        isWorthWriting(true),
        signal,
      );
      return true;
    } catch (error) {
      const isGone = error instanceof ApiFailure && (error.status === 404 || error.status === 409);
      if (!isGone) throw this.#requester.explained(error, question.about);
      // Where an earlier attempt had no answer, it was that one. An object with another uid is not the one meant.
      if (error.status === 409 && (await this.#uidOf(target, signal)) === meant)
        throw this.#requester.explained(error, question.about);
      return attempts > 1;
    }
  }

  async #uidOf(target: WriteTarget, signal: AbortSignal): Promise<string | undefined> {
    return textAt((await this.read(target, signal))?.metadata, 'uid');
  }

  /** Sends a write; where its answer was lost or it meets itself, `settle` finds out what is so. */
  async #write(
    question: Question,
    target: WriteTarget,
    signal: AbortSignal,
    how: {
      readonly mayRepeat: boolean;
      readonly settle: (error: Error) => Promise<KubernetesObject | undefined>;
    },
  ): Promise<KubernetesObject> {
    let isUncertain = false;
    const attempt = async (within: AbortSignal): Promise<KubernetesObject> => {
      try {
        const answer = await this.#requester.once(question, 'write', within);
        return readServed(answer, target.reference);
      } catch (error) {
        within.throwIfAborted();
        if (!(error instanceof ApiFailure || error instanceof ConnectionFault)) throw error;
        isUncertain ||= mayHaveHappened(error);
        const settled = isUncertain ? await how.settle(error) : undefined;
        if (settled !== undefined) return settled;
        throw error;
      }
    };
    try {
      return await this.#requester.repeat(attempt, isWorthWriting(how.mayRepeat), signal);
    } catch (error) {
      throw this.#requester.explained(error, question.about);
    }
  }

  #question(
    { resource, namespace, reference: { name } }: WriteTarget,
    verb: Verb,
    method: Question['method'],
  ): Question {
    const path = `${collectionPath(resource, namespace)}/${encodeURIComponent(name)}`;
    return { about: subjectOf(verb, resource, namespace, name), method, path };
  }
}

function withoutVersion(change: JsonObject): JsonObject {
  const { resourceVersion: _version, ...metadata } = objectAt(change['metadata']) ?? {};
  return { ...change, ...(change['metadata'] === undefined ? {} : { metadata }) };
}

/** An answer that says so was given before anything was done; a connection that broke, or a gateway, says nothing. */
function mayHaveHappened(error: ApiFailure | ConnectionFault): boolean {
  return error instanceof ConnectionFault
    ? !error.isBefore
    : [500, 502, 504].includes(error.status);
}

/**
 * What deserves another attempt at a write: what was surely not done, and, where repeating is harmless, what may have
 * been.
 */
function isWorthWriting(mayRepeat: boolean): (error: ApiFailure | ConnectionFault) => boolean {
  return (error) => {
    if (error instanceof ConnectionFault)
      return !error.isCertificate && (error.isBefore || mayRepeat);
    if (error.status === 429 || (error.status === 503 && error.retryAfter !== undefined))
      return true;
    return mayRepeat && [502, 503, 504].includes(error.status);
  };
}

/**
 * @param manifest what is to be written
 * @returns which object it is
 * @throws KUBERNETES_REJECTED where it does not say
 */
export function referenceOf(manifest: JsonObject): ObjectReference {
  const apiVersion = textAt(manifest, 'apiVersion') ?? '';
  const kind = textAt(manifest, 'kind') ?? '';
  const name = textAt(manifest, 'metadata', 'name') ?? '';
  const namespace = textAt(manifest, 'metadata', 'namespace');
  if (apiVersion === '' || kind === '')
    throw kubernetesError('KUBERNETES_REJECTED', {
      message: 'Expected a manifest with apiVersion and kind; one of them is missing.',
      remedy: 'Correct the manifest.',
    });
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}

/**
 * @param context signal, deadline and fence of the effect
 * @returns the effect's signal, when the fence was asked
 */
export async function admitted(context: EffectContext): Promise<AbortSignal> {
  context.signal.throwIfAborted();
  await context.fence?.();
  return context.signal;
}
