import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dockerConfigCredentials, type Credential } from './index.ts';

let folder: string;
const path = process.env['PATH'];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-oci-config-'));
});
afterEach(async () => {
  process.env['PATH'] = path;
  await rm(folder, { recursive: true, force: true });
});

async function ask(config: unknown, registry: string): Promise<Credential | undefined> {
  const file = join(folder, 'config.json');
  await writeFile(file, typeof config === 'string' ? config : JSON.stringify(config));
  return dockerConfigCredentials(file)(registry, new AbortController().signal);
}

/** Puts a credential helper on the path: it answers what the test says, and writes down what it was asked. */
async function helper(name: string, script: string): Promise<void> {
  const file = join(folder, `docker-credential-${name}`);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  process.env['PATH'] = `${folder}${delimiter}${path ?? ''}`;
}

function shown(credential: Credential | undefined): unknown {
  if (credential === undefined) return undefined;
  return credential.kind === 'basic'
    ? [credential.username, credential.password.reveal()]
    : [credential.kind, credential.token.reveal()];
}

describe('dockerConfigCredentials', () => {
  const auth = Buffer.from('ann:pass:word').toString('base64');

  it.each([
    ['the host', 'r.example:5000'],
    ['an old URL', 'https://r.example:5000/v1/'],
  ])('reads base64 under %s', async (_title, key) => {
    expect(shown(await ask({ auths: { [key]: { auth } } }, 'r.example:5000'))).toEqual([
      'ann',
      'pass:word',
    ]);
  });

  it('does not give the credential of another host', async () => {
    const config = { auths: { 'r.example': { auth } } };
    expect(await ask(config, 'r.example.evil')).toBeUndefined();
    expect(await ask(config, 'constructor')).toBeUndefined();
  });

  it('prefers an identity token', async () => {
    const config = { auths: { 'r.example': { auth, identitytoken: 'refresh' } } };
    expect(shown(await ask(config, 'r.example'))).toEqual(['identity-token', 'refresh']);
  });

  it('has none where there is no file', async () => {
    const source = dockerConfigCredentials(join(folder, 'absent.json'));
    expect(await source('r.example', new AbortController().signal)).toBeUndefined();
  });

  it('asks the helper of the host, by standard input', async () => {
    await helper('one', `cat > ${folder}/asked; echo '{"Username":"bob","Secret":"s3cret"}'`);
    const config = { credHelpers: { 'r.example': 'one' }, auths: { 'r.example': { auth } } };
    expect(shown(await ask(config, 'r.example'))).toEqual(['bob', 's3cret']);
  });

  it('asks the store where the file has no entry, and takes "not found" as none', async () => {
    await helper('store', `echo 'credentials not found in native keychain'; exit 1`);
    expect(await ask({ auths: { 'r.example': {} }, credsStore: 'store' }, 'r.example')).toBe(
      undefined,
    );
  });

  it('takes <token> as an identity token', async () => {
    await helper('cloud', `echo '{"Username":"<token>","Secret":"refresh"}'`);
    expect(shown(await ask({ credsStore: 'cloud' }, 'r.example'))).toEqual([
      'identity-token',
      'refresh',
    ]);
  });

  it.each(['exit 3', 'echo nonsense'])('fails where the helper does (%s)', async (script) => {
    await helper('bad', script);
    await expect(ask({ credsStore: 'bad' }, 'r.example')).rejects.toMatchObject({
      code: 'OCI_CREDENTIAL_HELPER_FAILED',
    });
  });

  it.each(['../../bin/sh', '', 'a b', '-x'])('never starts a helper called %j', async (name) => {
    await expect(ask({ credHelpers: { 'r.example': name } }, 'r.example')).rejects.toMatchObject({
      code: 'OCI_CREDENTIAL_HELPER_FAILED',
    });
  });

  it('says so where the helper is not installed', async () => {
    await expect(ask({ credsStore: 'waybill-absent' }, 'r.example')).rejects.toMatchObject({
      code: 'OCI_CREDENTIAL_HELPER_FAILED',
    });
  });

  it.each([
    '{',
    '[]',
    '{"auths":{"r.example":{"auth":5}}}',
    '{"auths":{"r.example":{"auth":"YQ"}}}',
  ])('refuses a broken file: %s', async (text) => {
    await expect(ask(text, 'r.example')).rejects.toMatchObject({
      code: 'OCI_CREDENTIALS_INVALID',
    });
  });
});
