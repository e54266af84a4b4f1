import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatBytes, layerBar } from './summary.ts';

describe('the bar of layer sizes', () => {
  it('gives each layer its share, told apart by shade', () => {
    expect(layerBar([30, 10])).toBe(`${'█'.repeat(30)}${'▒'.repeat(10)}`);
    expect(layerBar([10, 10, 20])).toBe(`${'█'.repeat(10)}${'▒'.repeat(10)}${'█'.repeat(20)}`);
    expect(layerBar([])).toBe('░'.repeat(40));
  });

  it('has one width, whatever the layers are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), (layers) => {
        expect(layerBar(layers)).toHaveLength(40);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a size', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [1_982_256, '2.0 MB'],
    [3_200_000_000, '3.2 GB'],
  ])('%d bytes is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
