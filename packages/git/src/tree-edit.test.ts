import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TreeEntry } from './object-format.ts';
import type { ObjectReader } from './object-reader.ts';
import { editTree, type EditedTree } from './tree-edit.ts';

/** Trees in memory, which is where an edit looks first. */
function memory(): { reader: ObjectReader; keep: (edited: EditedTree) => void } {
  const trees = new Map<string, ReadonlyMap<string, TreeEntry>>();
  return {
    reader: {
      prepare: async () => undefined,
      load: async () => undefined,
      commit: () => undefined,
      tree: (id) => trees.get(id),
      blob: () => undefined,
      trim: () => undefined,
    },
    keep: (edited) => {
      for (const [id, entries] of edited.trees)
        trees.set(id, new Map(entries.map((entry) => [entry.name, entry])));
    },
  };
}

const path = fc.constantFrom('a', 'b', 'f/a', 'f/b', 'f/g/a', 'f-x', 'h/i/j/k');
const files = fc.dictionary(path, fc.option(fc.string({ maxLength: 3 })), { maxKeys: 5 });

function edits(
  changes: Readonly<Record<string, string | null>>,
): ReadonlyMap<string, Uint8Array | null> {
  return new Map(
    Object.entries(changes).map(([name, text]) => [name, text === null ? null : Buffer.from(text)]),
  );
}

it('a tree depends on its files only, not on the way there, and the same edit again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(files, { minLength: 1, maxLength: 5 }), async (steps) => {
      const { reader, keep } = memory();
      const model: Record<string, string | null> = {};
      let id: string | undefined;
      for (const step of steps) {
        const edited = await editTree(reader, id, edits(step));
        keep(edited);
        id = edited.id;
        Object.assign(model, step);
        expect((await editTree(reader, id, edits(step))).trees.size).toBe(0);
      }
      expect((await editTree(reader, undefined, edits(model))).id).toBe(id);
    }),
  );
});
