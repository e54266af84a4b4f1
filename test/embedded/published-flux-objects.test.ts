import { describe, expect, it } from '@jest/globals';
import { judgeHealth, readObject } from '@waybill/rollout/health';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { opsFiles, opsRepositoriesAreThere } from './ops-repository-images.ts';

/** Objects of Flux as people write them, each with every status that its controller may give it. */
const suite = opsRepositoriesAreThere ? describe : describe.skip;

const kinds = ['Kustomization', 'HelmRelease', 'OCIRepository', 'HelmRepository'];
const schema = z.looseObject({
  apiVersion: z.string().includes('.toolkit.fluxcd.io/'),
  kind: z.enum(kinds),
  metadata: z.looseObject({ name: z.string() }),
  spec: z.looseObject({ type: z.string().optional(), suspend: z.boolean().optional() }),
});
type Published = z.output<typeof schema>;

function published(): readonly Published[] {
  return opsFiles()
    .map(({ text }) => text)
    .filter((text) => text.includes('.toolkit.fluxcd.io/'))
    .flatMap((text) => parseAllDocuments(text))
    .flatMap((document) => {
      const read = schema.safeParse(document.errors.length > 0 ? undefined : document.toJS());
      if (!read.success) return [];
      // A registry has no status, and what is suspended is not ready whatever is said of it.
      const { type, suspend } = read.data.spec;
      return type === 'oci' || suspend === true ? [] : [read.data];
    });
}

const ready = (status: string, reason: string, observedGeneration: number): object => ({
  ...{ type: 'Ready', status, reason, message: '', observedGeneration },
  lastTransitionTime: '2026-01-01T00:00:00Z',
});
const status = (observedGeneration: number, ...conditions: readonly object[]): object => ({
  observedGeneration,
  conditions,
});

/** What the controller says of generation 2, and what that is. */
const rows: readonly (readonly [what: string, status: object | undefined, health: string])[] = [
  ['nothing', undefined, 'progressing'],
  ['nothing of any generation', { observedGeneration: -1 }, 'progressing'],
  ['that an older generation is ready', status(1, ready('True', 'Succeeded', 1)), 'progressing'],
  ['that an older one failed', status(2, ready('False', 'UpgradeFailed', 1)), 'progressing'],
  ['that it is at it', status(2, ready('Unknown', 'Progressing', 2)), 'progressing'],
  ['that it waits for another', status(2, ready('False', 'DependencyNotReady', 2)), 'progressing'],
  ['that it failed', status(2, ready('False', 'ArtifactFailed', 2)), 'failed'],
  ['a word that nobody knows', status(2, ready('Perhaps', 'Succeeded', 2)), 'unknown'],
  ['that it is ready', status(2, ready('True', 'Succeeded', 2)), 'ready'],
];

suite('published objects of Flux (../shared/data/ops-repos)', () => {
  const objects = published();

  it('are many, of every kind that is awaited', () => {
    expect(objects.length).toBeGreaterThan(100);
    expect(new Set(objects.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it.each(rows)('of which the controller says %s', (_what, said, health) => {
    for (const { metadata, ...rest } of objects) {
      const whole = { ...rest, metadata: { ...metadata, generation: 2 } };
      const given = said === undefined ? whole : { ...whole, status: said };
      const { status: found } = judgeHealth(readObject(z.json().parse(given)), { now: 0 });
      expect([rest.kind, metadata.name, found]).toEqual([rest.kind, metadata.name, health]);
    }
  });
});
