/** The parts of git's push protocol that the fake reads and writes: https://git-scm.com/docs/pack-protocol */
import { gunzipSync } from 'node:zlib';

/** One ref that a push asks to change; forty zeros stand for "none". */
export interface PushCommand {
  readonly before: string;
  readonly after: string;
  readonly ref: string;
}

/**
 * @param body of `git-receive-pack`
 * @param encoding its content encoding
 * @returns the refs that it asks to change
 */
export function pushCommands(body: Buffer, encoding: string | undefined): readonly PushCommand[] {
  const bytes = encoding === 'gzip' ? gunzipSync(body) : body;
  const commands: PushCommand[] = [];
  for (const line of packetLines(bytes)) {
    if (line === undefined) break;
    const text = line.toString('utf8').split('\0')[0] ?? '';
    const [, before, after, ref] = /^([0-9a-f]{40}) ([0-9a-f]{40}) (\S+)/.exec(text) ?? [];
    if (before !== undefined && after !== undefined && ref !== undefined) {
      commands.push({ before, after, ref });
    }
  }
  return commands;
}

/** @returns the packets of a stream; undefined for a flush packet */
function* packetLines(bytes: Buffer): Generator<Buffer | undefined> {
  let at = 0;
  while (at + 4 <= bytes.length) {
    const length = Number.parseInt(bytes.toString('latin1', at, at + 4), 16);
    if (Number.isNaN(length)) return;
    if (length < 4) {
      at += 4;
      yield undefined;
    } else {
      yield bytes.subarray(at + 4, at + length);
      at += length;
    }
  }
}

/**
 * Gives a rejection GitHub's own words instead of git's "pre-receive hook declined".
 * @param answer of `git-receive-pack`, with side bands
 */
export function rewordRejection(answer: Buffer, words: string): Buffer {
  const parts: Buffer[] = [];
  const report: Buffer[] = [];
  for (const packet of packetLines(answer)) {
    if (packet === undefined) continue;
    if (packet[0] === 1) report.push(packet.subarray(1));
    else parts.push(framed(packet));
  }
  if (report.length === 0) return answer;
  const lines: Buffer[] = [];
  for (const line of packetLines(Buffer.concat(report))) {
    const text = line?.toString('utf8').replace('pre-receive hook declined', words);
    lines.push(text === undefined ? Buffer.from('0000') : framed(Buffer.from(text)));
  }
  parts.push(framed(Buffer.concat([Buffer.from([1]), ...lines])), Buffer.from('0000'));
  return Buffer.concat(parts);
}

function framed(packet: Buffer): Buffer {
  return Buffer.concat([Buffer.from((packet.length + 4).toString(16).padStart(4, '0')), packet]);
}
