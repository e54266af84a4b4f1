import { describe, expect, it } from '@jest/globals';
import { followBuildx } from './buildx-progress.ts';

interface Vertex {
  readonly digest: string;
  readonly name: string;
  readonly cached?: boolean;
  readonly error?: string;
  readonly started?: string;
}

const vertexes = (...list: readonly Vertex[]): string => JSON.stringify({ vertexes: list });
const log = (vertex: string, text: string): string =>
  JSON.stringify({ logs: [{ vertex, data: Buffer.from(text).toString('base64') }] });

function followed(lines: readonly string[], secrets: readonly string[] = []) {
  const shown: string[] = [];
  const progress = followBuildx((text) => shown.push(text), secrets);
  for (const line of lines) progress.line(line);
  return { progress, shown };
}

describe('the progress of a build by buildx', () => {
  it('counts the instructions that came from cache; base images are none', () => {
    const { progress } = followed([
      vertexes(
        { digest: 'a', name: '[internal] load build definition from Dockerfile', cached: true },
        { digest: 'b', name: '[build 1/3] FROM alpine', cached: true },
        { digest: 'c', name: '[build 2/3] COPY . .' },
        { digest: 'd', name: '[linux/arm64 3/3] RUN make' },
      ),
      vertexes({ digest: 'c', name: '[build 2/3] COPY . .', cached: true }),
    ]);
    expect(progress.cache()).toEqual({ hits: 1, steps: 2 });
  });

  it('names the step that failed, not those that were cancelled with it', () => {
    const { progress } = followed([
      vertexes(
        { digest: 'a', name: '[one 2/2] RUN sleep', error: 'context canceled' },
        { digest: 'b', name: '[two 2/2] RUN false', error: 'exit code: 1' },
      ),
      log('a', 'asleep\n'),
      log('b', 'first\nlast\n'),
      'Dockerfile:7',
      'ERROR: failed to build: exit code: 1',
    ]);
    expect(progress.failure()).toEqual({
      builder: 'buildx',
      instruction: 'RUN false',
      problem: 'exit code: 1',
      lines: ['first', 'last'],
      file: 'Dockerfile',
      line: 7,
    });
  });

  it('takes what buildx itself says where no step failed', () => {
    const { progress } = followed(['ERROR: no builder "x" found']);
    expect(progress.failure()).toMatchObject({
      instruction: undefined,
      problem: 'no builder "x" found',
    });
  });

  it('shows no secret, in whatever it comes', () => {
    const { progress, shown } = followed(
      [
        vertexes({ digest: 'a', name: '[1/1] RUN echo hush-hush', error: 'hush-hush' }),
        log('a', 'it is hush-hush\n'),
        'ERROR: hush-hush',
      ],
      ['hush-hush'],
    );
    expect(JSON.stringify([progress.failure(), shown])).not.toContain('hush-hush');
    expect(shown).toContain('it is ***');
  });

  it.each(['{', '{"vertexes": 7}', '{"logs":[{"vertex":"a","data":7}]}', '[]'])(
    'passes over a line that is no status: %s',
    (line) => {
      expect(() => followed([line])).not.toThrow();
    },
  );
});
