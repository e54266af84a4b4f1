/** One writer of an ops repository, as a process of its own: writer.ts <url> <cache folder> <name> <updates>. */
import { openRepository, type UpdateResult } from '@waybill/git';
import { z } from 'zod';

const [url = '', cacheFolder = '', name = '', updates = '1'] = process.argv.slice(2);
const repository = await openRepository({
  url,
  cacheFolder,
  signal: new AbortController().signal,
  deadlineMilliseconds: 170_000,
});
const results: UpdateResult[] = [];
for (let index = 0; index < Number(updates); index += 1) {
  const key = `${name}-${String(index)}`;
  results.push(
    await repository.update([
      {
        ref: 'refs/heads/main',
        apply: async (snapshot) => {
          const text = (await snapshot.readFile('apps/state.json'))?.toString('utf8') ?? '{}';
          const state = z.record(z.string(), z.number()).parse(JSON.parse(text));
          if (state[key] !== undefined) return { kind: 'unchanged' };
          return {
            kind: 'commit',
            files: new Map([
              [
                'apps/state.json',
                Buffer.from(`${JSON.stringify({ ...state, [key]: index }, null, 1)}\n`),
              ],
            ]),
            message: `write ${key}`,
            author: { name, email: `${name}@example.test` },
          };
        },
      },
    ]),
  );
}
process.stdout.write(JSON.stringify(results));
