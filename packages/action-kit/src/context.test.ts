import { describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import { readContext } from './context.ts';

const runner = {
  GITHUB_REPOSITORY: 'shop/plans',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_WORKSPACE: '/work',
  RUNNER_TEMP: '/temp',
  GITHUB_RUN_ID: '4711',
  GITHUB_JOB: 'deploy',
  GITHUB_ACTOR: 'ada',
};

function refusal(environment: NodeJS.ProcessEnv): string {
  try {
    readContext(environment);
  } catch (error) {
    if (isWaybillError(error, 'ACTION_CONTEXT_MISSING')) return error.message;
    throw error;
  }
  throw new Error('the context was taken');
}

describe('readContext', () => {
  it('reads the run', () => {
    const context = readContext({
      ...runner,
      GITHUB_SERVER_URL: 'https://git.example',
      GITHUB_API_URL: 'https://git.example/api/v3',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_RUN_ATTEMPT: '3',
      RUNNER_TOOL_CACHE: '/tools',
      WAYBILL_RUN_PID: '99',
    });
    expect(context).toEqual({
      repository: 'shop/plans',
      serverUrl: 'https://git.example',
      apiUrl: 'https://git.example/api/v3',
      forge: 'github',
      commit: 'a'.repeat(40),
      ref: 'refs/heads/main',
      event: 'push',
      workspace: '/work',
      temporaryFolder: '/temp',
      toolCache: '/tools',
      owner: {
        repository: 'shop/plans',
        run: '4711',
        attempt: 3,
        job: 'deploy',
        actor: 'ada',
        pid: 99,
      },
    });
  });

  it('tells a runner of Gitea or Forgejo, whose server address ends in a slash', () => {
    const gitea = { ...runner, GITEA_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://git.example/' };
    expect(readContext(gitea)).toMatchObject({
      forge: 'gitea',
      serverUrl: 'https://git.example',
    });
  });

  it('takes the hosted addresses and the first attempt where a runner says nothing', () => {
    expect(readContext(runner)).toMatchObject({
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      ref: '',
      owner: { attempt: 1 },
    });
    expect(readContext(runner).owner).not.toHaveProperty('pid');
  });

  it('names every variable that is missing', () => {
    const message = refusal({});
    for (const name of Object.keys(runner)) expect(message).toContain(`${name}: `);
  });

  it.each([
    ['GITHUB_SHA', 'main'],
    ['GITHUB_RUN_ID', '../../x'],
    ['GITHUB_RUN_ATTEMPT', '0'],
    ['GITHUB_RUN_ATTEMPT', 'first'],
    ['GITHUB_JOB', ''],
    ['WAYBILL_RUN_PID', '-1'],
  ])('names %s where it is %j, and nothing else', (name, value) => {
    const message = refusal({ ...runner, [name]: value });
    expect(message).toContain(`${name}: `);
    expect(message).not.toContain('; ');
  });
});
