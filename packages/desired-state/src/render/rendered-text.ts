import { parse } from 'yaml';
import { z } from 'zod';
import { desiredStateError } from '../error-codes.ts';
import type { RenderedResource } from './types.ts';

const headSchema = z.object({
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
  metadata: z.object({ name: z.string().optional(), namespace: z.string().optional() }).nullish(),
});

/**
 * Cuts what kustomize wrote into resources. It writes block style with the keys at the beginning of a line, so the
 * head of a document can be read without parsing what may be megabytes of it.
 * @param text kustomize's output
 * @param overlay the overlay, for messages
 * @throws RENDER_FAILED where a document is no resource
 */
export function resourcesOf(text: string, overlay: string): readonly RenderedResource[] {
  return text
    .split(/^---\n/m)
    .filter((document) => document.trim() !== '')
    .map((document) => resourceOf(document, overlay));
}

function resourceOf(text: string, overlay: string): RenderedResource {
  const head = headSchema.safeParse(parse(headOf(text)));
  if (head.success) {
    const { apiVersion, kind, metadata } = head.data;
    return {
      apiVersion,
      kind,
      namespace: metadata?.namespace,
      name: metadata?.name ?? '',
      text,
    };
  }
  throw desiredStateError('RENDER_FAILED', {
    message: `Expected each document of ${overlay} to be a resource with apiVersion and kind; found one that begins with ${JSON.stringify(text.slice(0, 120))}.`,
    remedy: 'Give every manifest of the overlay an apiVersion, a kind and a name.',
    facts: { overlay },
    location: { file: overlay },
  });
}

/** The lines of apiVersion, kind, and metadata's own fields. */
function headOf(text: string): string {
  const lines: string[] = [];
  let within = '';
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) within = line.slice(0, line.indexOf(':'));
    const isOwn =
      within === 'metadata'
        ? /^(?:\S|  (?:name|namespace): )/.test(line)
        : /^(?:apiVersion|kind): /.test(line);
    if (isOwn) lines.push(line);
  }
  return lines.join('\n');
}

/** @returns how a resource is called in messages and in differences: `Deployment shop/web` */
export function resourceTitle(
  resource: Pick<RenderedResource, 'kind' | 'namespace' | 'name'>,
): string {
  const { kind, namespace, name } = resource;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
