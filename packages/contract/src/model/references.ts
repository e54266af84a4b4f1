import { contractError } from '../error-codes.ts';
import { isArray, isObject, member, pointerNames, type Json } from './json.ts';
import { isRemotePath } from './remote-documents.ts';
import {
  decoded,
  namesItself,
  referredFile,
  type Place,
  type Source,
  type SourceFile,
} from './source.ts';

/** Finds what `$ref`s name, in the files of one contract. */
export class References {
  readonly #source: Source;
  readonly #anchors = new Map<SourceFile, ReadonlyMap<string, Place>>();

  constructor(source: Source) {
    this.#source = source;
  }

  /**
   * @param reference the text of a `$ref`
   * @param from where it stands
   * @returns the value that it names, and where that stands
   * @throws CONTRACT_REFERENCE_REFUSED where it names another host, CONTRACT_REFERENCE_UNRESOLVED where it names nothing
   */
  find(reference: string, from: Place): { readonly value: Json; readonly place: Place } {
    const [name = '', fragment = ''] = reference.split('#', 2);
    const file = name === '' ? from.file : this.#file(reference, from);
    const pointer = decoded(fragment);
    if (pointer !== '' && !pointer.startsWith('/'))
      return this.#anchor(file, pointer, reference, from);
    let value: Json | undefined = file?.value;
    for (const step of pointerNames(pointer)) {
      value = isArray(value)
        ? value[Number(step)]
        : isObject(value)
          ? member(value, step)
          : undefined;
    }
    if (file === undefined || value === undefined) throw unresolved(reference, from);
    return { value, place: { file, pointer } };
  }

  /**
   * Follows a value that may be a reference to another one.
   * @returns the value that is meant, where it stands, and the first reference's text
   * @throws what `find` throws, and CONTRACT_REFERENCE_CIRCULAR for references that only name each other
   */
  follow(value: Json, place: Place): { readonly value: Json; readonly place: Place } {
    let found = { value, place };
    for (let hops = 0; hops < 50; hops += 1) {
      const reference = isObject(found.value) ? member(found.value, '$ref') : undefined;
      if (typeof reference !== 'string') return found;
      found = this.find(reference, found.place);
    }
    throw contractError('CONTRACT_REFERENCE_CIRCULAR', {
      message: `Expected that the reference at ${place.pointer} of ${place.file.name} leads to a value, found that it leads through references alone.`,
      remedy: 'Let one of the references in the circle be what is meant.',
      location: { file: place.file.name },
    });
  }

  #file(reference: string, from: Place): SourceFile | undefined {
    const path = referredFile(reference, from.file);
    if (path !== undefined && !isRemotePath(path)) return this.#source.files.get(path);
    if (namesItself(reference, from.file)) return from.file;
    const fetched = path === undefined ? undefined : this.#source.files.get(path);
    if (fetched !== undefined) return fetched;
    throw contractError('CONTRACT_REFERENCE_REFUSED', {
      message: `Expected references to files beside ${from.file.name}, found ${JSON.stringify(reference)} at ${from.pointer}.`,
      remedy:
        'Keep a copy of what is referred to in the repository, and refer to the copy; or allow what lies at another host: `remote` of the contract in waybill.yaml, --remote on the command line.',
      location: { file: from.file.name },
    });
  }

  #anchor(
    file: SourceFile | undefined,
    name: string,
    reference: string,
    from: Place,
  ): { value: Json; place: Place } {
    if (file === undefined) throw unresolved(reference, from);
    let anchors = this.#anchors.get(file);
    if (anchors === undefined) {
      anchors = anchorsOf(file);
      this.#anchors.set(file, anchors);
    }
    const place = anchors.get(name);
    if (place === undefined) throw unresolved(reference, from);
    return this.find(`#${place.pointer}`, place);
  }
}

/** `$anchor`, and draft-07's `$id: "#name"`. */
function anchorsOf(file: SourceFile): ReadonlyMap<string, Place> {
  const anchors = new Map<string, Place>();
  const walk = (value: Json, pointer: string): void => {
    if (isArray(value))
      value.forEach((item, index) => {
        walk(item, `${pointer}/${String(index)}`);
      });
    else if (isObject(value)) {
      for (const name of [
        member(value, '$anchor'),
        member(value, '$dynamicAnchor'),
        member(value, '$id'),
      ]) {
        if (typeof name === 'string') anchors.set(name.replace(/^#/, ''), { file, pointer });
      }
      for (const [name, item] of Object.entries(value)) {
        walk(item, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      }
    }
  };
  walk(file.value, '');
  return anchors;
}

function unresolved(reference: string, from: Place): Error {
  return contractError('CONTRACT_REFERENCE_UNRESOLVED', {
    message: `Expected that ${JSON.stringify(reference)} names a part of the contract, found nothing there; it stands at ${from.pointer} of ${from.file.name}.`,
    remedy: 'Correct the reference, or add what it names.',
    location: { file: from.file.name },
  });
}
