import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { digestSchema, isWaybillError, Secret, systemClock } from '@waybill/core';
import { generateKeyPair } from '../keys.ts';
import { parseTrustedRoot } from '../sigstore/trusted-root.ts';
import { verifyBundle } from '../sigstore/verify-bundle.ts';
import type { VerifiedBundle } from '../sigstore/verified-bundle.ts';
import { encodeStatement, statementPayloadType } from '../statement.ts';
import {
  githubClaims,
  startSigningServices,
  type SigningServices,
} from '../testing/signing-services.ts';
import { keylessSigner, type KeylessOptions } from './keyless-signer.ts';
import type { StatementSigner } from './statement-signer.ts';

const digest = digestSchema.parse(`sha256:${'ab'.repeat(32)}`);
const statement = encodeStatement([{ digest, name: 'shop' }], 'urn:test', {});
const { signal } = new AbortController();

let services: SigningServices;
let tokens: Secret[];
beforeAll(async () => {
  services = await startSigningServices();
});
afterAll(() => services.close());
beforeEach(() => {
  services.asked.length = 0;
  services.faults.clear();
  tokens = [];
});

function options(change: Partial<KeylessOptions> = {}): KeylessOptions {
  return {
    token: () => {
      const token = services.token();
      tokens.push(token);
      return Promise.resolve(token);
    },
    fulcio: { url: services.fulcio },
    timestamp: { url: services.timestamp },
    signal,
    firstDelayMilliseconds: 1,
    ...change,
  };
}

async function signed(change: Partial<KeylessOptions> = {}): Promise<Uint8Array> {
  const signer: StatementSigner = await keylessSigner(options(change));
  return await signer.bundle(statementPayloadType, statement);
}

async function verified(
  bundle: Uint8Array,
  evidence: { log: number; timestamp: number },
): Promise<VerifiedBundle> {
  return await verifyBundle({
    bundle,
    trust: { kind: 'root', root: parseTrustedRoot(services.trustedRoot) },
    artifact: { kind: 'statement' },
    evidence: { ...evidence, certificateLog: 1 },
    clock: systemClock,
  });
}

async function refused(act: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isWaybillError(error)) throw new Error(`expected a refusal, found ${String(error)}`);
  return error;
}

const path = {
  certificate: '/fulcio/api/v2/signingCert',
  log: '/rekor/api/v1/log/entries',
  tiles: '/tiles/api/v2/log/entries',
  stamp: '/stamp/api/v1/timestamp',
} as const;

describe('a keyless signature', () => {
  it.each([
    ['a timestamp', () => ({}), { log: 0, timestamp: 1 }],
    ['a log of version 1', () => ({ rekor: rekor(services.rekor) }), { log: 1, timestamp: 1 }],
    ['a log of version 2', () => ({ rekor: rekor(services.rekorTiles) }), { log: 1, timestamp: 1 }],
  ])('with %s verifies, and names the run', async (_name, change, evidence) => {
    const { signer, content } = await verified(await signed(change()), evidence);
    expect(signer).toMatchObject({
      kind: 'certificate',
      issuer: githubClaims.iss,
      subject: `https://github.com/${githubClaims.job_workflow_ref}`,
      claims: { sourceRepositoryId: '4711', sourceRepositoryDigest: githubClaims.sha },
    });
    expect(content).toMatchObject({ kind: 'statement', payload: Buffer.from(statement) });
  });

  it('with a log of version 1 alone verifies by the time that the log says', async () => {
    const { timestamp: _none, ...rest } = options({ rekor: rekor(services.rekor) });
    const signer = await keylessSigner(rest);
    const bundle = await signer.bundle(statementPayloadType, statement);
    expect((await verified(bundle, { log: 1, timestamp: 0 })).signedAt).toMatchObject([
      { source: 'log' },
    ]);
  });

  it('of a message covers exactly its bytes', async () => {
    const signer = await keylessSigner(options({ rekor: rekor(services.rekor) }));
    const message = Buffer.from('{"critical":{}}');
    const bundle = await signer.messageBundle(message);
    const question = {
      bundle,
      trust: { kind: 'root', root: parseTrustedRoot(services.trustedRoot) },
      evidence: { log: 1, timestamp: 1, certificateLog: 1 },
      clock: systemClock,
    } as const;
    const sha256 = createHash('sha256').update(message).digest('hex');
    expect(
      (await verifyBundle({ ...question, artifact: { kind: 'bytes', bytes: message } })).content,
    ).toEqual({ kind: 'message', digest: `sha256:${sha256}` });
    const other = Buffer.from('{"critical":[]}');
    await refused(verifyBundle({ ...question, artifact: { kind: 'bytes', bytes: other } }));
  });

  it('says beforehand whose it will be', async () => {
    const { identity } = await keylessSigner(options());
    expect(identity).toEqual({
      kind: 'keyless',
      issuer: githubClaims.iss,
      subject: githubClaims.sub,
      workflow: githubClaims.job_workflow_ref,
    });
  });

  it('takes one certificate for many statements, and another one when half of its life is over', async () => {
    let now = Date.now();
    const signer = await keylessSigner(options({ clock: { now: () => now } }));
    const sign = () => signer.bundle(statementPayloadType, statement);
    await Promise.all([sign(), sign()]);
    await sign();
    const certificates = () => services.asked.filter((it) => it.endsWith(path.certificate)).length;
    expect([certificates(), tokens.length]).toEqual([1, 1]);
    now += 6 * 60_000;
    await sign();
    expect([certificates(), tokens.length]).toEqual([2, 2]);
  });

  it('needs somebody who says when', async () => {
    const { timestamp: _none, ...without } = options();
    expect((await refused(keylessSigner(without))).code).toBe('SIGNING_EVIDENCE_MISSING');
    const leaning = { url: services.rekor, whenDown: 'timestamp-only' } as const;
    const alone = keylessSigner({ ...without, rekor: leaning });
    expect((await refused(alone)).code).toBe('SIGNING_EVIDENCE_MISSING');
    expect(services.asked).toEqual([]);
  });
});

describe('a service', () => {
  it('that fails for a while is asked again, as Retry-After says', async () => {
    const busy = { status: 503, headers: { 'retry-after': '0' } };
    services.faults.set(path.certificate, [busy, 'cut']);
    services.faults.set(path.stamp, [{ status: 429, headers: { 'retry-after': '0' } }]);
    await verified(await signed(), { log: 0, timestamp: 1 });
    const asked = (of: string) => services.asked.filter((it) => it.endsWith(of)).length;
    expect([asked(path.certificate), asked(path.stamp)]).toEqual([3, 2]);
  });

  it('that refuses is not asked again, and its words are shown without the token', async () => {
    const token = services.token().reveal();
    services.faults.set(path.certificate, [{ status: 401, body: `no issuer for ${token}` }]);
    const { code, message } = await refused(signed());
    expect(code).toBe('SIGNING_SERVICE_REFUSED');
    expect(message).toContain('no issuer for ***');
    expect(services.asked).toEqual([`POST ${path.certificate}`]);
  });

  it.each([
    ['no JSON', 'certificate', { status: 201, body: '<html>' }],
    ['no chain', 'certificate', { status: 201, body: '{}' }],
    ['too much', 'certificate', { status: 201, body: 'x'.repeat(300_000) }],
    ['no timestamp', 'stamp', { status: 200, body: 'yes' }],
    ['a refusal in the form of a timestamp', 'stamp', { status: 200, body: refusedStamp() }],
  ] as const)('that answers with %s is not believed', async (_name, where, answer) => {
    services.faults.set(path[where], [answer]);
    expect((await refused(signed())).code).toBe('SIGNING_SERVICE_ANSWER_INVALID');
  });

  it("that gives another key's certificate is not believed", async () => {
    const other = await fetch(`${services.fulcio}/api/v2/signingCert`, {
      method: 'POST',
      body: JSON.stringify({
        credentials: { oidcIdentityToken: services.token().reveal() },
        publicKeyRequest: { publicKey: { content: generateKeyPair().publicKey } },
      }),
    });
    services.faults.set(path.certificate, [{ status: 201, body: await other.text() }]);
    const { code, message } = await refused(signed());
    expect(code).toBe('SIGNING_SERVICE_ANSWER_INVALID');
    expect(message).toContain('another key');
  });

  it('that stamps something else is not believed', async () => {
    const other = await signed();
    const parsed = JSON.parse(Buffer.from(other).toString()) as StampedBundle;
    const [stamp] = parsed.verificationMaterial.timestampVerificationData.rfc3161Timestamps;
    const body = Buffer.from(stamp?.signedTimestamp ?? '', 'base64');
    services.faults.set(path.stamp, [{ status: 200, body }]);
    expect((await refused(signed())).message).toContain('something else');
  });

  it.each([
    'http://fulcio.example',
    'ftp://fulcio.example',
    'fulcio',
    'https://me:pw@fulcio.example',
  ])('at %s is not asked', async (url) => {
    const { code, message } = await refused(signed({ fulcio: { url } }));
    expect(code).toBe('SIGNING_SERVICE_INSECURE');
    expect(message).not.toContain('pw@');
  });

  it('is not waited for when the run is cancelled', async () => {
    const controller = new AbortController();
    const busy = { status: 503, headers: { 'retry-after': '50' } };
    services.faults.set(path.certificate, [busy]);
    const waiting = signed({ signal: controller.signal });
    setTimeout(() => {
      controller.abort(new Error('cancelled'));
    }, 50);
    await expect(waiting).rejects.toThrow('cancelled');
  });
});

describe('a log that is down', () => {
  const down = Array.from({ length: 20 }, () => ({ status: 503 }));

  it('ends the signing, where nothing else was chosen', async () => {
    services.faults.set(path.tiles, [...down]);
    const failed = signed({ rekor: rekor(services.rekorTiles) });
    expect((await refused(failed)).code).toBe('SIGNING_SERVICE_UNREACHABLE');
  });

  it('is left out where a timestamp was chosen to suffice, and somebody is told', async () => {
    services.faults.set(path.tiles, [...down]);
    const skipped: string[] = [];
    const bundle = await signed({
      rekor: { url: services.rekorTiles, whenDown: 'timestamp-only' },
      onLogSkipped: (reason) => skipped.push(reason),
    });
    await verified(bundle, { log: 0, timestamp: 1 });
    expect(skipped).toHaveLength(1);
    const { code } = await refused(verified(bundle, { log: 1, timestamp: 1 }));
    expect(code).not.toBe('INTERNAL');
  });

  it('is not left out where it refuses', async () => {
    services.faults.set(path.tiles, [{ status: 400, body: 'bad entry' }]);
    const failed = signed({ rekor: { url: services.rekorTiles, whenDown: 'timestamp-only' } });
    expect((await refused(failed)).code).toBe('SIGNING_SERVICE_REFUSED');
  });

  it('whose answer was lost gives the entry that it has', async () => {
    const id = 'ab'.repeat(40);
    const location = { location: `${path.log}/${id}` };
    const kept = await fetch(`${services.rekor}/api/v1/log/entries`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'hashedrekord', apiVersion: '0.0.1', spec: {} }),
    });
    services.faults.set(path.log, [{ status: 409, headers: location }]);
    services.faults.set(`${path.log}/${id}`, [{ status: 200, body: await kept.text() }]);
    await signed({ rekor: rekor(services.rekor) });
    expect(services.asked).toContain(`GET ${path.log}/${id}`);
  });
});

describe('a token', () => {
  it.each(['', 'not.a-token.x', `x.${Buffer.from('{"iss":1}').toString('base64url')}.x`])(
    '%j is refused before anybody is asked',
    async (text) => {
      const token = () => Promise.resolve(new Secret(text));
      expect((await refused(signed({ token }))).code).toBe('IDENTITY_TOKEN_INVALID');
      expect(services.asked).toEqual([]);
    },
  );
});

function rekor(url: string): { url: string; whenDown: 'fail' } {
  return { url, whenDown: 'fail' };
}

interface StampedBundle {
  readonly verificationMaterial: {
    readonly timestampVerificationData: {
      readonly rfc3161Timestamps: readonly { readonly signedTimestamp: string }[];
    };
  };
}

/** PKIStatusInfo with status 2, rejection (RFC 3161, 2.4.2). */
function refusedStamp(): Buffer {
  return Buffer.from('30053003020102', 'hex');
}
