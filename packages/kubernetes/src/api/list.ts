import type { JsonValue } from '@waybill/core';
import { z } from 'zod';
import type { ObjectList } from '../cluster.ts';
import { kubernetesError } from '../error-codes.ts';
import type { KubernetesObject } from '../object.ts';
import type { Resource, Selection } from '../resource.ts';
import { isExpired } from './api-failure.ts';
import { readServed } from './object-reader.ts';
import { collectionPath, subjectOf } from './paths.ts';
import type { Subject } from './question.ts';
import type { Requester } from './requester.ts';

const listSchema = z.object({
  metadata: z.object({
    resourceVersion: z.string().min(1),
    continue: z.string().optional(),
  }),
  items: z.array(z.custom<JsonValue>()).nullish(),
});

const mostPages = 5000;

/** Where a list is asked, and what for. */
export interface ListTarget {
  readonly resource: Resource;
  readonly selection: Selection;
  readonly path: string;
  readonly about: Subject;
}

/**
 * @param resource the kind as it is served
 * @param selection which objects
 * @returns where they are listed
 */
export function listTarget(resource: Resource, selection: Selection): ListTarget {
  const namespace = resource.namespaced ? selection.namespace : undefined;
  return {
    resource,
    selection,
    path: collectionPath(resource, namespace),
    about: subjectOf('list', resource, namespace),
  };
}

/**
 * @param selection what is selected
 * @returns the selectors as the API takes them
 */
export function selectors({ labelSelector, fieldSelector }: Selection): Record<string, string> {
  return {
    ...(labelSelector === undefined ? {} : { labelSelector }),
    ...(fieldSelector === undefined ? {} : { fieldSelector }),
  };
}

/**
 * Lists all pages, as they stand now: no version is named, so what is answered is no older than the question
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions). Where the server forgets the version
 * of the pages while they are read, the whole is asked for at once.
 * @param requester who asks
 * @param target what for
 * @param signal ends it
 * @throws ApiFailure, KUBERNETES_ANSWER_TOO_LARGE, KUBERNETES_ANSWER_INVALID
 */
export async function listAll(
  requester: Requester,
  target: ListTarget,
  signal: AbortSignal,
): Promise<ObjectList> {
  try {
    return await listPages(requester, target, signal, requester.limits.pageObjects);
  } catch (error) {
    if (!isExpired(error)) throw error;
    return listPages(requester, target, signal, undefined);
  }
}

async function listPages(
  requester: Requester,
  target: ListTarget,
  signal: AbortSignal,
  limit: number | undefined,
): Promise<ObjectList> {
  const objects: KubernetesObject[] = [];
  let next: string | undefined;
  for (let pages = 1; ; pages += 1) {
    const page = await readPage(requester, target, signal, { limit, next });
    for (const item of page.items) objects.push(readServed(item, target.selection));
    // A server whose pages are empty and never end is stopped too.
    if (objects.length > requester.limits.objects || pages > mostPages)
      throw tooMany(target, requester.limits.objects);
    if (page.next === '') return { objects, resourceVersion: page.resourceVersion };
    next = page.next;
  }
}

interface Page {
  readonly items: readonly JsonValue[];
  readonly resourceVersion: string;
  /** '' on the last one. */
  readonly next: string;
}

async function readPage(
  requester: Requester,
  { path, about, selection }: ListTarget,
  signal: AbortSignal,
  { limit, next }: { readonly limit: number | undefined; readonly next: string | undefined },
): Promise<Page> {
  const query = {
    ...selectors(selection),
    ...(limit === undefined ? {} : { limit: String(limit) }),
    ...(next === undefined ? {} : { continue: next }),
  };
  const question = { about, method: 'GET', path, query } as const;
  const answer = await requester.read(question, 'list', signal, requester.limits.pageBytes);
  const parsed = listSchema.safeParse(answer);
  if (!parsed.success) throw requester.invalidAnswer(about, 'no list');
  const { metadata, items } = parsed.data;
  return {
    items: items ?? [],
    resourceVersion: metadata.resourceVersion,
    next: metadata.continue ?? '',
  };
}

/**
 * @param target what was selected
 * @param most how many may be held
 * @returns KUBERNETES_ANSWER_TOO_LARGE
 */
export function tooMany({ about }: ListTarget, most: number): Error {
  return kubernetesError('KUBERNETES_ANSWER_TOO_LARGE', {
    message: `Expected at most ${most} ${about.what}; there are more.`,
    remedy: 'Select fewer: a namespace, or a label selector.',
    facts: { resource: about.resource, most },
  });
}
