/**
 * Runs inside a network namespace: `node sigstore-namespace.ts FOLDER FULCIO TIMESTAMP-SERVER [REKOR-SERVER]`. Starts an
 * OIDC issuer with GitHub's claims and the programs on this namespace's loopback, lets each be asked by a socket in
 * FOLDER, prints the issuer's address, and ends with all of them when its input ends.
 */
import { execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [folder = '', fulcio = '', timestampServer = '', rekor] = process.argv.slice(2);
const ports = {
  issuer: 8001,
  fulcio: 8002,
  fulcioGrpc: 8003,
  fulcioMetrics: 8004,
  timestamp: 8005,
  rekor: 8006,
  rekorGrpc: 8007,
  rekorMetrics: 8008,
};
const issuer = `http://127.0.0.1:${String(ports.issuer)}`;
const keyId = 'test';

/** What GitHub says of a job (its documentation, "OpenID Connect reference"). */
const githubClaims = {
  sub: 'repo:acme/shop:environment:release',
  repository: 'acme/shop',
  repository_id: '4711',
  repository_owner: 'acme',
  repository_owner_id: '42',
  repository_visibility: 'private',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  sha: '0123456789abcdef0123456789abcdef01234567',
  event_name: 'push',
  environment: 'release',
  actor: 'ada',
  actor_id: '1',
  runner_environment: 'github-hosted',
  workflow: 'release',
  workflow_ref: 'acme/shop/.github/workflows/release.yml@refs/heads/main',
  workflow_sha: '0123456789abcdef0123456789abcdef01234567',
  job_workflow_ref: 'acme/shop/.github/workflows/release.yml@refs/heads/main',
  job_workflow_sha: '0123456789abcdef0123456789abcdef01234567',
  run_id: '7',
  run_number: '1',
  run_attempt: '1',
};

/** How the public instance writes GitHub's claims into certificates (fulcio, config/identity/config.yaml). */
const githubCertificates = {
  'default-template-values': { url: 'https://github.com', environment: '' },
  'extension-templates': {
    'github-workflow-trigger': 'event_name',
    'github-workflow-sha': 'sha',
    'github-workflow-name': 'workflow',
    'github-workflow-repository': 'repository',
    'github-workflow-ref': 'ref',
    'build-signer-uri': '{{ .url }}/{{ .job_workflow_ref }}',
    'build-signer-digest': 'job_workflow_sha',
    'runner-environment': 'runner_environment',
    'source-repository-uri': '{{ .url }}/{{ .repository }}',
    'source-repository-digest': 'sha',
    'source-repository-ref': 'ref',
    'source-repository-identifier': 'repository_id',
    'source-repository-owner-uri': '{{ .url }}/{{ .repository_owner }}',
    'source-repository-owner-identifier': 'repository_owner_id',
    'build-config-uri': '{{ .url }}/{{ .workflow_ref }}',
    'build-config-digest': 'workflow_sha',
    'build-trigger': 'event_name',
    'run-invocation-uri':
      '{{ .url }}/{{ .repository }}/actions/runs/{{ .run_id }}/attempts/{{ .run_attempt }}',
    'source-repository-visibility-at-signing': 'repository_visibility',
    'deployment-environment': 'environment',
  },
  'subject-alternative-name-template': '{{ .url }}/{{ .job_workflow_ref }}',
};

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

function token(audience: string, claims: object): string {
  const now = Math.floor(Date.now() / 1000);
  const encode = (value: object): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = {
    ...githubClaims,
    ...claims,
    ...{ iss: issuer, aud: audience, iat: now, nbf: now - 5, exp: now + 300 },
  };
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${encode(payload)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

function answer(path: string, query: URLSearchParams): object | undefined {
  switch (path) {
    case '/.well-known/openid-configuration':
      return {
        issuer,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
        response_types_supported: ['id_token'],
        subject_types_supported: ['public'],
      };
    case '/jwks':
      return {
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' }],
      };
    case '/token': {
      const claims: unknown = JSON.parse(
        Buffer.from(query.get('claims') ?? 'e30', 'base64url').toString(),
      );
      return { value: token(query.get('audience') ?? '', Object(claims) as object) };
    }
    default:
      return undefined;
  }
}

function startIssuer(): void {
  createHttpServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const body = answer(url.pathname, url.searchParams);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
  }).listen(ports.issuer, '127.0.0.1');
}

function startPrograms(): void {
  const configuration = join(folder, 'fulcio.yaml');
  const provider = { type: 'ci-provider', 'ci-provider': 'github-workflow' };
  const known = { 'issuer-url': issuer, 'client-id': 'sigstore', ...provider };
  writeFileSync(
    configuration,
    // With a comment it is YAML: in JSON fulcio wants other names.
    `# fulcio\n${JSON.stringify({
      'oidc-issuers': { [issuer]: known },
      'ci-issuer-metadata': { 'github-workflow': githubCertificates },
    })}\n`,
  );
  start(fulcio, [
    ...['serve', '--ca', 'ephemeralca', '--ct-log-url', '', '--config-path', configuration],
    ...['--host', '127.0.0.1', '--port', String(ports.fulcio), '--grpc-host', '127.0.0.1'],
    ...['--grpc-port', String(ports.fulcioGrpc), '--metrics-port', String(ports.fulcioMetrics)],
    ...['--legacy-unix-domain-socket', join(folder, 'legacy.sock')],
  ]);
  start(timestampServer, [
    ...['serve', '--host', '127.0.0.1', '--port', String(ports.timestamp)],
    ...['--timestamp-signer', 'memory', '--disable-ntp-monitoring'],
  ]);
  if (rekor === undefined) return;
  start(rekor, [
    ...['serve', '--hostname', 'rekor.local', '--storage-dir', join(folder, 'rekor')],
    ...['--signer-filepath', join(folder, 'rekor.pem'), '--checkpoint-interval', '200ms'],
    ...['--batch-max-age', '100ms', '--http-address', '127.0.0.1', '--grpc-address', '127.0.0.1'],
    ...['--http-port', String(ports.rekor), '--grpc-port', String(ports.rekorGrpc)],
    ...['--http-metrics-port', String(ports.rekorMetrics), '--log-level', 'error'],
  ]);
}

function start(program: string, args: readonly string[]): void {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-4000)));
  child.on('exit', (code) => {
    if (isEnding) return;
    console.error(`${program} ended with ${String(code)}: ${said}`);
    process.exit(1);
  });
  process.on('exit', () => child.kill('SIGKILL'));
}

/** A socket in the folder that leads to a port of this namespace. */
function expose(name: string, port: number): void {
  createServer((socket) => {
    const target = connect(port, '127.0.0.1');
    socket.pipe(target).pipe(socket);
    socket.on('error', () => target.destroy());
    target.on('error', () => socket.destroy());
  }).listen(join(folder, `${name}.sock`));
}

async function answers(url: string): Promise<void> {
  for (;;) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await sleep(100);
  }
}

let isEnding = false;
execFileSync('ip', ['link', 'set', 'lo', 'up']);
startIssuer();
startPrograms();
expose('issuer', ports.issuer);
expose('fulcio', ports.fulcio);
expose('timestamp', ports.timestamp);
if (rekor !== undefined) expose('rekor', ports.rekor);
await answers(`${issuer}/jwks`);
await answers(`http://127.0.0.1:${String(ports.fulcio)}/api/v2/trustBundle`);
await answers(`http://127.0.0.1:${String(ports.timestamp)}/api/v1/timestamp/certchain`);
if (rekor !== undefined) await answers(`http://127.0.0.1:${String(ports.rekor)}/healthz`);
console.log(issuer);
process.stdin.resume();
await once(process.stdin, 'end');
isEnding = true;
process.exit(0);
