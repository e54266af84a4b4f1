import { silentProgress } from '@waybill/core';
import { traceMermaid } from '@waybill/ledger';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Call, Command } from '../command.ts';
import { cliError } from '../error-codes.ts';
import { jsonText, ledgerReader } from '../records.ts';
import { findByWord, type Found } from '../trace/find.ts';
import { readCommits } from '../trace/from-git.ts';
import { traceMarkdown, traceText } from '../trace/render.ts';

/** `waybill trace`: one release from commit to smoke check. */
export const trace: Command = {
  name: 'trace',
  about: 'One release in one line: commit → image → desired state → rollout → smoke check.',
  positionals: ['word'],
  options: {
    ...connectionOptions,
    markdown: { about: 'Print Markdown, with links.' },
    mermaid: { about: 'Print a Mermaid flowchart, which GitHub draws.' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'The word is the beginning of a commit (4 digits or more), a release tag, an image digest, a commit of the ops repository, a run (42, 42/1 or "owner/name 42") or a deployment id. Each environment has a line of its own.',
    `Where the ledger does not know the word, the trailers of the newest ${String(readCommits)} commits of the ops repository and the registry are asked.`,
    connectionDetails,
  ],
  examples: [
    'waybill trace 3f2a91c',
    'waybill trace sha256:9b0c…',
    'waybill trace "acme/planner 4711"',
    'waybill trace 20261121T124100123Z-3f2a91c0ffee-1a2b --mermaid',
  ],
  run: async (call) => {
    const [word = ''] = call.positionals;
    const found = await withConnections(call, silentProgress, async (connections) =>
      findByWord(connections, await ledgerReader(connections), checkedWord(word)),
    );
    process.stdout.write(shown(call, found));
    if (found.traces.length + found.written.length + found.images.length > 0) return 0;
    process.stderr.write(
      `Nothing is known by ${JSON.stringify(word)}: not to the ledger, not in the newest ${String(readCommits)} commits of the ops repository, not to the registry.\n`,
    );
    return 1;
  },
};

function shown(call: Call, found: Found): string {
  if (call.given('json')) return jsonText(found);
  if (call.given('mermaid')) return traceMermaid(found.traces);
  return call.given('markdown') ? traceMarkdown(found) : traceText(found);
}

function checkedWord(word: string): string {
  if (word.trim() !== '' && word.length <= 500 && !/\p{Cc}/u.test(word)) return word;
  throw cliError('CLI_USAGE', {
    message: `Expected a commit, a tag, a digest, a run or a deployment id, found ${JSON.stringify(word.slice(0, 100))}.`,
    remedy: 'See `waybill trace --help`.',
  });
}
