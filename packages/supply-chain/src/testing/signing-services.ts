import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fulcioHandler, initializeCA, initializeCTLog, initializeTSA } from '@sigstore/mock';
import { Secret } from '@waybill/core';
import { bytesOf, mockLog, newKeys, spkiOf, type ServiceAnswer } from './mock-log.ts';
import { derTag, membersOf, objectIdentifierOf, readDer } from '../sigstore/der.ts';

/** A certificate authority, two logs and a timestamp authority on one port of this machine. */
export interface SigningServices {
  readonly fulcio: string;
  /** A log of version 1. */
  readonly rekor: string;
  /** A log of version 2. */
  readonly rekorTiles: string;
  readonly timestamp: string;
  /** What verification is told to trust. */
  readonly trustedRoot: Buffer;
  /** What was asked, as `POST /fulcio/api/v2/signingCert`. */
  readonly asked: string[];
  /** How the next questions to a path are answered; `cut` ends the connection. */
  readonly faults: Map<string, (ServiceAnswer | 'cut')[]>;
  /** A token of GitHub's form; it is not signed, and nobody here looks. */
  token(claims?: Readonly<Record<string, unknown>>): Secret;
  close(): Promise<void>;
}

/** The claims of a token as GitHub gives it to a job of a release workflow. */
export const githubClaims = {
  iss: 'https://token.actions.example',
  sub: 'repo:acme/shop:environment:release',
  repository: 'acme/shop',
  repository_id: '4711',
  repository_owner: 'acme',
  repository_owner_id: '42',
  repository_visibility: 'private',
  ref: 'refs/heads/main',
  sha: '0123456789abcdef0123456789abcdef01234567',
  event_name: 'push',
  runner_environment: 'github-hosted',
  workflow: 'release',
  workflow_ref: 'acme/shop/.github/workflows/release.yml@refs/heads/main',
  workflow_sha: '0123456789abcdef0123456789abcdef01234567',
  job_workflow_ref: 'acme/shop/.github/workflows/release.yml@refs/heads/main',
  job_workflow_sha: '0123456789abcdef0123456789abcdef01234567',
  run_id: '7',
  run_attempt: '1',
} as const;

/**
 * Starts sigstore's mock services (real cryptography, nothing kept) behind a real socket.
 * @param options how much later than the others the timestamp authority is
 * @returns their addresses and what trusts them
 */
export async function startSigningServices(
  options: { readonly stampsLaterMilliseconds?: number } = {},
): Promise<SigningServices> {
  // One moment for all, a whole second and not before any certificate: a timestamp holds no fractions.
  const moment = new Date(Math.ceil(Date.now() / 1000 + 2) * 1000);
  const [authorityKeys, certificateLogKeys, logKeys, timestampKeys] = [
    newKeys(),
    newKeys(),
    newKeys(),
    newKeys(),
  ];
  const certificateLog = await initializeCTLog(certificateLogKeys, moment);
  const authority = await initializeCA(authorityKeys, certificateLog, moment);
  const log = await mockLog(logKeys, moment);
  const later = options.stampsLaterMilliseconds ?? 0;
  const stamps = await initializeTSA(timestampKeys, new Date(moment.getTime() + later));
  const issue = fulcioHandler(authority, { subjectClaim: 'san' });
  const asked: string[] = [];
  const faults: SigningServices['faults'] = new Map();

  const routes: Record<string, (body: Buffer) => Promise<ServiceAnswer>> = {
    '/fulcio/api/v2/signingCert': async (body) => {
      const { statusCode, response } = await issue.fn(body.toString());
      return { status: statusCode, body: bytesOf(response) };
    },
    '/rekor/api/v1/log/entries': (body) => log.firstVersion(body),
    '/tiles/api/v2/log/entries': (body) => log.secondVersion(body),
    '/stamp/api/v1/timestamp': async (body) => {
      const [, imprint, nonce] = membersOf(readDer(body), derTag.sequence);
      const [algorithm, hash] = membersOf(imprint, derTag.sequence);
      const stamp = await stamps.timestamp({
        artifactHash: hash?.content ?? Buffer.alloc(0),
        hashAlgorithmOID: objectIdentifierOf(membersOf(algorithm, derTag.sequence)[0]),
        nonce: nonce?.content.readUIntBE(0, nonce.content.length) ?? 0,
        policyOID: '1.3.6.1.4.1.57264.2',
        certReq: true,
      });
      return { status: 201, body: bytesOf(stamp) };
    },
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    asked.push(`${String(request.method)} ${path}`);
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece as Uint8Array));
    const fault = faults.get(path)?.shift();
    if (fault === 'cut') {
      request.socket.destroy();
      return;
    }
    const route = routes[path];
    const absent: ServiceAnswer = { status: 404, body: '{"code":404}' };
    const given = fault ?? (route === undefined ? absent : await route(Buffer.concat(pieces)));
    response.writeHead(given.status, given.headers);
    response.end(given.body ?? '');
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(400);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const origin = `http://127.0.0.1:${String(port)}`;
  const start = new Date(moment.getTime() - 60_000).toISOString();
  const trusted = (publicKey: Buffer) => ({
    baseUrl: 'https://log.example',
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: publicKey.toString('base64'),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start },
    },
    logId: { keyId: createHash('sha256').update(publicKey).digest('base64') },
  });
  const authorityOf = (certificates: readonly ArrayBufferView<ArrayBuffer>[]) => ({
    subject: { organization: 'sigstore.mock', commonName: 'sigstore' },
    uri: 'https://authority.example',
    certChain: {
      certificates: certificates.map((it) => ({ rawBytes: bytesOf(it).toString('base64') })),
    },
    validFor: { start },
  });
  return {
    fulcio: `${origin}/fulcio`,
    rekor: `${origin}/rekor`,
    rekorTiles: `${origin}/tiles`,
    timestamp: `${origin}/stamp/api/v1/timestamp`,
    trustedRoot: Buffer.from(
      JSON.stringify({
        mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
        tlogs: [trusted(spkiOf(logKeys))],
        ctlogs: [trusted(spkiOf(certificateLogKeys))],
        certificateAuthorities: [authorityOf([authority.rootCertificate])],
        timestampAuthorities: [authorityOf([stamps.intCertificate, stamps.rootCertificate])],
      }),
    ),
    asked,
    faults,
    token: (claims = {}) => {
      const san = `https://github.com/${githubClaims.job_workflow_ref}`;
      const part = (value: object): string =>
        Buffer.from(JSON.stringify(value)).toString('base64url');
      return new Secret(
        `${part({ alg: 'none' })}.${part({ ...githubClaims, san, ...claims })}.c2ln`,
      );
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
