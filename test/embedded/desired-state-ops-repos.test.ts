import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runCommandLine } from '@waybill/cli/main';
import type { DesiredStateFormat } from '@waybill/config';
import { isWaybillError } from '@waybill/core';
import {
  detectFormat,
  editDesiredState,
  listImages,
  type DesiredStateEdits,
  type ListedImage,
} from '@waybill/desired-state';
import { parseAllDocuments } from 'yaml';
import {
  opsFiles,
  opsRepositoriesAreThere,
  placesOf,
  type OpsFile,
  type Place,
  type Span,
} from './ops-repository-images.ts';

const repository = 'registry.example.com:5000/acme/app';
const tag = `sha-${'4'.repeat(40)}`;
const digest = `sha256:${'a5'.repeat(32)}`;
const reference = `${repository}:${tag}@${digest}`;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A file and a place in it. */
interface Case {
  readonly file: OpsFile;
  readonly place: Place;
}
const files = opsFiles();
const cases: readonly Case[] = files.flatMap((file) =>
  placesOf(file).map((place) => ({ file, place })),
);

/** Places that say a whole image: nothing is missing that would have to be inserted. */
const whole = cases.filter(({ place: { is } }) => is.form === 'text' || isWhole(is));
/** Image maps without a digest, or of which the chart knows the rest. */
const partial = cases.filter(({ place: { is } }) => is.form === 'map' && !isWhole(is));
const tags = cases.filter(({ place: { is } }) => is.form === 'tag');

function isWhole(is: Place['is']): boolean {
  return (
    is.form === 'map' &&
    is.repository !== undefined &&
    is.tag !== undefined &&
    (is.digest !== undefined || is.tag.value.includes('@'))
  );
}

/** The text with nothing changed but these bytes. */
function spliced(text: string, changes: readonly (readonly [Span | undefined, string])[]): string {
  return changes
    .flatMap(([span, value]) => (span === undefined ? [] : [{ ...span, value }]))
    .sort((left, right) => right.start - left.start)
    .reduce(
      (before, { start, end, value }) => before.slice(0, start) + value + before.slice(end),
      text,
    );
}

/** What the file must be afterwards, byte by byte. */
function expectedText({ file, place: { is } }: Case): string {
  if (is.form === 'text') return spliced(file.text, [[is.text, reference]]);
  if (is.form === 'tag') return spliced(file.text, [[is.tag, '99.1.0']]);
  const both = is.tag?.value.includes('@') === true;
  return spliced(file.text, [
    [is.registry, repository.split('/')[0] ?? ''],
    [is.repository, is.registry === undefined ? repository : 'acme/app'],
    [is.tag, both ? `${tag}@${digest}` : tag],
    [is.digest, digest],
  ]);
}

function documentsOf(text: string): unknown[] {
  const parsed = parseAllDocuments(text);
  return (Array.isArray(parsed) ? parsed : []).map((document) => {
    const value: unknown = document.toJS();
    return value;
  });
}

/** The documents, and what stands at the place, taken out of them. */
function withoutPlace(text: string, place: Place): { rest: unknown; at: unknown } {
  const documents = documentsOf(text);
  const path = [place.document, ...place.path];
  let holder: unknown = documents;
  for (const key of path.slice(0, -1)) holder = Reflect.get(Object(holder), key);
  const last = path.at(-1) ?? '';
  const at: unknown = Reflect.get(Object(holder), last);
  Reflect.set(Object(holder), last, 'taken out');
  return { rest: documents, at };
}

/** An image in one word; a map as charts put it together. */
function imageOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const part = (key: string): string => {
    const found: unknown = Reflect.get(Object(value), key);
    return typeof found === 'string' ? found : '';
  };
  const name = [part('registry'), part('repository')].filter((word) => word !== '').join('/');
  return `${name}:${part('tag')}${part('digest') === '' ? '' : `@${part('digest')}`}`;
}

/** A HelmRelease says of itself what it is; anything else is edited by a path alone. */
function formatOf({ file, place }: Case): DesiredStateFormat {
  return place.kind === 'HelmRelease' ? detectFormat(encode(file.text), file.name) : 'helm-values';
}

/** Edits one place twice; the second time must change nothing. */
function edit(of: Case, format: DesiredStateFormat, edits: DesiredStateEdits): string {
  const { bytes, changes } = editDesiredState(format, encode(of.file.text), edits, of.file.name);
  expect(changes.map(({ line }) => line)).toEqual([expect.any(Number)]);
  const again = editDesiredState(format, bytes, edits, of.file.name);
  expect(again.changes).toEqual([]);
  expect(again.bytes).toBe(bytes);
  return decode(bytes);
}

const imageAt = (selector: string): DesiredStateEdits => ({
  images: [{ selector, repository, tag, digest }],
});

/** Where it stands, for the message of an expectation that fails. */
const where = ({ file, place }: Case): string => `${file.name} ${place.selector}`;

const suite = opsRepositoriesAreThere ? describe : describe.skip;
suite('published ops repositories (../shared/data/ops-repos)', () => {
  it('hold what these tests are about', () => {
    expect(whole.length).toBeGreaterThanOrEqual(30);
    expect(tags.length).toBeGreaterThan(60);
    expect(partial.length).toBeGreaterThan(3);
    expect(files.length).toBeGreaterThan(400);
  });

  it('take another image at every place, with no byte changed but the values', () => {
    for (const one of whole) {
      const text = edit(one, formatOf(one), imageAt(one.place.selector));
      expect({ where: where(one), text }).toEqual({ where: where(one), text: expectedText(one) });
      const [before, after] = [
        withoutPlace(one.file.text, one.place),
        withoutPlace(text, one.place),
      ];
      expect(after.rest).toEqual(before.rest);
      expect(imageOf(after.at)).toBe(reference);
    }
  });

  it('take another image where the chart knows the rest of it, with lines added and none lost', () => {
    for (const one of partial) {
      const text = edit(one, formatOf(one), imageAt(one.place.selector));
      const [before, after] = [
        withoutPlace(one.file.text, one.place),
        withoutPlace(text, one.place),
      ];
      expect(after.rest).toEqual(before.rest);
      expect(imageOf(after.at)).toBe(reference);
      const kept = expectedText(one).split('\n');
      const added = text.split('\n').filter((line) => !kept.includes(line));
      expect(added.length).toBeLessThanOrEqual(3);
      expect(text.split('\n').filter((line) => !added.includes(line))).toEqual(kept);
    }
  });

  it('take another tag at every source, as any other value', () => {
    for (const one of tags) {
      const values = { values: [{ selector: one.place.selector, value: '99.1.0' }] };
      for (const format of ['yaml', detectFormat(encode(one.file.text), one.file.name)] as const) {
        const text = edit(one, format, values);
        expect({ where: where(one), text }).toEqual({ where: where(one), text: expectedText(one) });
      }
    }
  });

  it('name every image that they say, and nothing that only looks like one', () => {
    for (const file of files) {
      const places = cases.filter((one) => one.file === file).map(({ place }) => place);
      const releases = places.filter(({ kind, is }) => kind === 'HelmRelease' && is.form !== 'tag');
      const listed = listedIn(file);
      const known = [...places.map(({ line }) => line), ...sourceLines(file)];
      expect({
        file: file.name,
        surplus: listed.filter(({ line }) => !known.includes(line) && !known.includes(line - 1)),
        missing: releases
          .filter((place) => whole.some((one) => one.place === place))
          .map(({ selector }) => selector)
          .filter((path) => !listed.some((it) => [it.selector, ...it.names].includes(path))),
      }).toEqual({ file: file.name, surplus: [], missing: [] });
    }
  });
});

/** Lines of a source of artifacts: its address and reference may be taken for an image. */
function sourceLines({ text }: OpsFile): number[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    /^\s+(?:url: oci:|ref:|tag:)/.test(line) ? index + 1 : [],
  );
}

/** What the editor finds in a file that says of itself what it is. */
function listedIn(file: OpsFile): readonly ListedImage[] {
  const bytes = encode(file.text);
  try {
    return listImages(detectFormat(bytes, file.name), bytes, file.name);
  } catch (error) {
    if (isWaybillError(error, 'DESIRED_STATE_FORMAT_UNKNOWN')) return [];
    throw error;
  }
}

suite('waybill desired-state set, on copies of published files', () => {
  let folder = '';
  let said = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waybill-ops-'));
    said = '';
    const listen = (text: unknown): boolean => ((said += String(text)), true);
    jest.spyOn(process.stdout, 'write').mockImplementation(listen);
    jest.spyOn(process.stderr, 'write').mockImplementation(listen);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the command on a copy; gives what the copy says then. */
  async function set(one: Case, words: readonly string[]): Promise<string> {
    const copy = join(folder, basename(one.file.name));
    writeFileSync(copy, one.file.text);
    const exit = await runCommandLine([
      'desired-state',
      'set',
      '--file',
      copy,
      '--write',
      ...words,
    ]);
    expect({ where: where(one), said, exit }).toMatchObject({ where: where(one), exit: 0 });
    return readFileSync(copy, 'utf8');
  }

  it('writes every image by its path, in whatever kind of file it stands', async () => {
    for (const one of whole) {
      const words = ['--selector', one.place.selector, '--image', `app=${reference}`];
      expect(await set(one, words)).toBe(expectedText(one));
    }
  });

  it('writes every image of a release by the repository that stands there', async () => {
    for (const one of whole.filter(({ place }) => place.kind === 'HelmRelease')) {
      const { is } = one.place;
      const name = is.form === 'map' ? is.repository?.value : /^[^:@]+/.exec(imageText(is))?.[0];
      expect(await set(one, ['--image', `${name ?? ''}=${reference}`])).toBe(expectedText(one));
    }
  });

  it('writes every tag of a source', async () => {
    for (const one of tags)
      expect(await set(one, ['--value', 'spec.ref.tag=99.1.0'])).toBe(expectedText(one));
  });
});

function imageText(is: Place['is']): string {
  return is.form === 'text' ? is.text.value : '';
}
