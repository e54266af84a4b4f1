import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const { env } = process;
const input = (name) => env[`INPUT_${name.toUpperCase()}`] ?? '';
const folder = path.resolve(env.GITHUB_WORKSPACE, input('path'));
const repository = input('repository');
const ref = input('ref') || (repository === env.GITHUB_REPOSITORY ? env.GITHUB_SHA : '') || 'HEAD';
const depth = input('fetch-depth') === '0' ? [] : [`--depth=${input('fetch-depth')}`];
const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${input('token')}`).toString('base64')}`;
const key = `http.${env.GITHUB_SERVER_URL}/.extraheader`;

function git(args, extra = {}) {
  return execFileSync('git', args, {
    cwd: folder,
    env: { ...env, GIT_TERMINAL_PROMPT: '0', ...extra },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
git(['init', '--quiet']);
git(['remote', 'add', 'origin', `${env.GITHUB_SERVER_URL}/${repository}`]);
git(['fetch', '--quiet', '--no-tags', ...depth, 'origin', ref], {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: key,
  GIT_CONFIG_VALUE_0: header,
});
git(['-c', 'advice.detachedHead=false', 'checkout', '--quiet', '--detach', 'FETCH_HEAD']);
if (input('persist-credentials') === 'true') git(['config', '--local', key, header]);
const commit = git(['rev-parse', 'HEAD']);
appendFileSync(env.GITHUB_OUTPUT, `ref=${ref}\ncommit=${commit}\n`);
console.log(`${repository} at ${commit}`);
