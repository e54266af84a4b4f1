import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRepository } from '@waybill/git';
import { openLedger } from '@waybill/ledger';
import { acceptDeployment } from './finish-deployment.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-accept-'));
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', join(folder, 'ops.git')]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('accepting a deployment', () => {
  it('that the ledger does not have is refused with the code of the other operations', async () => {
    const ledger = openLedger({
      repository: await openRepository({
        url: join(folder, 'ops.git'),
        cacheFolder: join(folder, 'cache'),
        signal: new AbortController().signal,
      }),
      application: 'shop',
      owner: { repository: 'acme/shop', run: '1', attempt: 1, job: 'deploy', actor: 'ada' },
      runState: () => Promise.resolve('running'),
      order: () => Promise.resolve('unknown'),
    });
    const id = '20260101T000000000Z-0123456789ab-c0de';
    await expect(acceptDeployment(ledger, id, 'ada', undefined)).rejects.toMatchObject({
      code: 'DEPLOYMENT_NOT_FOUND',
      message: `Expected the deployment ${id} in the ledger, found none.`,
    });
  });
});
