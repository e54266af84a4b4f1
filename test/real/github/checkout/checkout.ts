import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const variable = (name: string): string => process.env[name] ?? '';
const input = (name: string): string => variable(`INPUT_${name.toUpperCase()}`);

const server = variable('GITHUB_SERVER_URL');
const folder = resolve(variable('GITHUB_WORKSPACE'), input('path'));
const repository = input('repository');
const own = repository === variable('GITHUB_REPOSITORY') ? variable('GITHUB_SHA') : '';
const ref = [input('ref'), own, 'HEAD'].find((each) => each !== '') ?? '';
const depth = input('fetch-depth') === '0' ? [] : [`--depth=${input('fetch-depth')}`];
const key = `http.${server}/.extraheader`;
const credential = Buffer.from(`x-access-token:${input('token')}`).toString('base64');
const header = `AUTHORIZATION: basic ${credential}`;

function git(args: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  return execFileSync('git', args, {
    cwd: folder,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', ...more },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
git(['init', '--quiet']);
git(['remote', 'add', 'origin', `${server}/${repository}`]);
git(['fetch', '--quiet', '--no-tags', ...depth, 'origin', ref], {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: key,
  GIT_CONFIG_VALUE_0: header,
});
git(['-c', 'advice.detachedHead=false', 'checkout', '--quiet', '--detach', 'FETCH_HEAD']);
if (input('persist-credentials') === 'true') git(['config', '--local', key, header]);
const commit = git(['rev-parse', 'HEAD']);
appendFileSync(variable('GITHUB_OUTPUT'), `ref=${ref}\ncommit=${commit}\n`);
console.log(`${repository} at ${commit}`);
