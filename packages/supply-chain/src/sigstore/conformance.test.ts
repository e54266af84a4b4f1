import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isWaybillError, systemClock } from '@waybill/core';
import { z } from 'zod';
import { parseTrustedRoot } from './trusted-root.ts';
import { verifyBundle } from './verify-bundle.ts';
import type { SignedArtifact } from './verified-bundle.ts';

const folder = resolve(import.meta.dirname, '../../../../../shared/data/sigstore-conformance');
const there = existsSync(folder);

const indexSchema = z.object({
  cases: z.array(
    z.object({
      name: z.string(),
      verify: z.boolean(),
      bundle: z.string(),
      artifact: z.string(),
      identity: z.string(),
      issuer: z.string(),
      key: z.string().nullable(),
      trusted_root: z.string(),
    }),
  ),
});
type Case = z.output<typeof indexSchema>['cases'][number];

const read = (file: string): Buffer => readFileSync(join(folder, file));
const cases = there ? indexSchema.parse(JSON.parse(read('index.json').toString('utf8'))).cases : [];

/** @returns `accepted`, or the code of the refusal */
async function verdictOf(given: Case, artifact: SignedArtifact): Promise<string> {
  const needed = given.key === null ? 1 : 0;
  try {
    const root = parseTrustedRoot(read(given.trusted_root));
    await verifyBundle({
      bundle: read(given.bundle),
      trust:
        given.key === null
          ? { kind: 'root', root, identity: { subject: given.identity, issuer: given.issuer } }
          : { kind: 'key', root, verifier: { publicKey: read(given.key).toString('utf8') } },
      artifact,
      evidence: { log: needed, timestamp: 0, certificateLog: needed },
      clock: systemClock,
    });
    return 'accepted';
  } catch (error) {
    if (isWaybillError(error)) return error.code;
    throw error;
  }
}

(there ? describe : describe.skip)(
  "sigstore's published cases (../shared/data/sigstore-conformance)",
  () => {
    it('are there', () => {
      expect(cases.length).toBeGreaterThan(20);
    });

    it.each(cases)('$name', async (given) => {
      const bytes = read(given.artifact);
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      const verdicts = [
        await verdictOf(given, { kind: 'bytes', bytes }),
        await verdictOf(given, { kind: 'digest', digest }),
      ];
      for (const verdict of verdicts) {
        if (given.verify) expect(verdict).toBe('accepted');
        else expect(verdict).not.toBe('accepted');
      }
      // A file and its digest are refused for the same reason.
      expect(verdicts[0]).toBe(verdicts[1]);
    });
  },
);
