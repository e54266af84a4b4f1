import type { SummaryPart } from '@waybill/action-kit';
import type { PublishStepResult } from '@waybill/stage/steps/publish-release';

type Published = PublishStepResult['images'][number];

/** How wide a bar is, in characters. */
const width = 40;
/** A layer beside another one is told by its shade. */
const shades = ['█', '▒'] as const;

/**
 * @param published what the step gave
 * @returns the job summary: a table, the tags, and a bar of each platform's layers
 */
export function publishedSummary({ images, tags }: PublishStepResult): readonly SummaryPart[] {
  const bars = images.flatMap((image) => layerBars(image));
  return [
    {
      kind: 'table',
      head: ['image', 'digest', 'size', 'how', 'seconds', 'from cache'],
      rows: images.map((image) => [
        `${image.repository}:${image.tag}`,
        image.digest,
        image.platforms.map(({ size }) => formatBytes(size)).join('\n'),
        image.outcome,
        image.seconds.toFixed(1),
        image.cache === undefined
          ? ''
          : `${String(image.cache.hits)} of ${String(image.cache.steps)}`,
      ]),
    },
    ...(tags.length === 0
      ? []
      : [
          {
            kind: 'table',
            head: ['image', 'further tag', 'outcome'],
            rows: tags.map(({ image, tag, outcome }) => [image, tag, outcome]),
          } as const,
        ]),
    ...(bars.length === 0 ? [] : [{ kind: 'code', text: bars.join('\n') } as const]),
  ];
}

function layerBars({ name, platforms }: Published): readonly string[] {
  return platforms.map(({ platform, layers }) => {
    const count = `${String(layers.length)} layer${layers.length === 1 ? '' : 's'}`;
    return `${name} ${platform}  ${layerBar(layers)}  ${count}: ${layers.map(formatBytes).join(', ')}`;
  });
}

/**
 * @param layers the bytes of each, lowest first
 * @returns a bar in which each layer has its share
 */
export function layerBar(layers: readonly number[]): string {
  const total = layers.reduce((sum, bytes) => sum + bytes, 0);
  let before = 0;
  let bar = '';
  for (const [index, bytes] of layers.entries()) {
    before += bytes;
    const end = total === 0 ? 0 : Math.round((before / total) * width);
    bar += (shades[index % 2] ?? '').repeat(end - bar.length);
  }
  return bar.padEnd(width, '░');
}

/**
 * @param bytes a size
 * @returns it as people read it, in decimal units as registries show them
 */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1] ?? 'TB'}`;
}
