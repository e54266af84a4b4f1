import { posix } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { SourceLocation } from '@waybill/core';
import { desiredStateError } from '../error-codes.ts';
import { kustomizationNames, pathFrom } from './kustomization-file.ts';
import { placeInSources, syntaxProblem } from './manifest-place.ts';
import type { Reach } from './reach.ts';

/** The longest message of the tool that is passed on. */
const longestMessage = 2000;

/**
 * Turns what kustomize said into an error at the file and line that it is about.
 * @param overlay the overlay
 * @param reach what it is made of
 * @param root the folder in which it was rendered, which nobody else knows
 * @param said kustomize's message
 */
export function renderFailed(overlay: string, reach: Reach, root: string, said: string): Error {
  const message = said
    .replaceAll(`${root}/`, '')
    .replaceAll(root, 'the root of the repository')
    .replace(/^Error: /, '')
    .slice(0, longestMessage);
  const location = placeOf(message, reach, overlay);
  const where = location.line === undefined ? location.file : `${location.file}:${location.line}`;
  return desiredStateError('RENDER_FAILED', {
    message: `Expected the overlay ${overlay} to render with this change; kustomize refuses it (${where}): ${message}`,
    remedy: `Correct ${where} in the ops repository; \`kustomize build ${overlay}\` in a checkout of it says the same.`,
    facts: { overlay },
    location,
  });
}

/** The place that a message of kustomize is about, as near as it can be told. */
function placeOf(message: string, reach: Reach, overlay: string): SourceLocation {
  return (
    placeOfSyntax(message, reach) ??
    placeOfField(message, reach) ??
    placeOfReference(message, reach) ??
    placeOfResource(message, reach) ?? { file: kustomizationOf(reach, overlay) }
  );
}

function kustomizationOf(reach: Reach, overlay: string): string {
  const files = kustomizationNames.map((name) => posix.join(overlay, name));
  return files.find((file) => reach.files.has(file)) ?? overlay;
}

/** `MalformedYAMLError: yaml: line 7: … in File: deploy.yaml`; its line counts from the document's beginning. */
function placeOfSyntax(message: string, reach: Reach): SourceLocation | undefined {
  if (!/MalformedYAML|invalid Kustomization|yaml: /.test(message)) return undefined;
  const file = /in File: (\S+)/.exec(message)?.[1];
  const isKustomization = message.includes('invalid Kustomization');
  return syntaxProblem(reach.files, (path) =>
    isKustomization
      ? reach.kustomizations.has(path)
      : file !== undefined && (path === file || path.endsWith(`/${file}`)),
  );
}

/** `invalid Kustomization: json: unknown field "imagez"`. */
function placeOfField(message: string, reach: Reach): SourceLocation | undefined {
  const field = /unknown field "([^"]+)"/.exec(message)?.[1]?.split('.').at(-1);
  if (field === undefined) return undefined;
  for (const file of reach.kustomizations.keys()) {
    const lines = new LineCounter();
    const text = reach.files.get(file)?.toString('utf8') ?? '';
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
    let offset: number | undefined;
    visit(document, {
      Pair: (_key, pair) => {
        if (!isScalar(pair.key) || pair.key.value !== field) return undefined;
        offset = pair.key.range?.[0];
        return visit.BREAK;
      },
    });
    if (offset === undefined) continue;
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  }
  return undefined;
}

/**
 * The reference that kustomize named last: it tells the way from the outside to the inside. Of two that lead to the
 * same file it is the one whose own words the message repeats.
 */
function placeOfReference(message: string, reach: Reach): SourceLocation | undefined {
  let best: { index: number; repeated: boolean; location: SourceLocation } | undefined;
  for (const [file, { opened }] of reach.kustomizations) {
    const folder = posix.dirname(file) === '.' ? '' : posix.dirname(file);
    for (const { text, location } of opened) {
      const own = lastNamed(message, text);
      const index = Math.max(own, lastNamed(message, pathFrom(folder, text) ?? text));
      const repeated = own >= 0;
      if (index < 0 || (best !== undefined && best.index > index)) continue;
      if (best?.index === index && best.repeated && !repeated) continue;
      best = { index, repeated, location };
    }
  }
  return best?.location;
}

/** Where a message names a path as a whole: neither `base` in `base/x.yaml` nor `x.yaml` in `base/x.yaml`. */
function lastNamed(message: string, name: string): number {
  for (
    let index = message.lastIndexOf(name);
    index >= 0;
    index = message.lastIndexOf(name, index - 1)
  ) {
    const before = message[index - 1] ?? ' ';
    const after = message[index + name.length] ?? ' ';
    if (!/[\w./-]/.test(before) && !/[\w/-]/.test(after)) return index;
    if (index === 0) return -1;
  }
  return -1;
}

/** `no matches for Id Deployment.v1.apps/web.[noNs]`: the manifest or patch of that name. */
function placeOfResource(message: string, reach: Reach): SourceLocation | undefined {
  const id = /\b([A-Z]\w*)\.(v\w+)\.(\[noGrp\]|[\w.-]+)\/([\w.-]+?)\.(?:\[noNs\]|[\w-]+)/.exec(
    message,
  );
  const [, kind, version, group, name] = id ?? [];
  if (kind === undefined || version === undefined || name === undefined) return undefined;
  const apiVersion = group === undefined || group === '[noGrp]' ? version : `${group}/${version}`;
  return placeInSources(reach.files, { apiVersion, kind, name }, undefined, []);
}
