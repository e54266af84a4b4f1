import {
  constructFromEvents,
  CORE_SCHEMA,
  defineScalarTag,
  EVENT_ID,
  getScalarValue,
  mapTag,
  mergeTag,
  parseEvents,
  SCALAR_STYLE,
  seqTag,
  YAMLException,
  type Event,
} from 'js-yaml';
import { contractError } from '../error-codes.ts';
import type { Wanted } from './json-scanner.ts';
import { sourceLimits } from './source.ts';

export type { Position } from './position.ts';

/** What is read of YAML at most: how deep, and how many keys may be there by merging (`<<`). */
const limits = { maxDepth: sourceLimits.depth, maxTotalMergeKeys: sourceLimits.aliased } as const;

/** Tags of other tools (`!Ref`) say nothing of the value: it is taken as it is written. */
const anyTag = ['!', 'tag:'].flatMap((tagName) => [
  defineScalarTag(tagName, {
    matchByTagPrefix: true,
    resolve: (text) => text,
    identify: () => false,
  }),
  { ...mapTag, tagName, matchByTagPrefix: true },
  { ...seqTag, tagName, matchByTagPrefix: true },
]);

const schema = CORE_SCHEMA.withTags(mergeTag, anyTag);

/**
 * Parses YAML (or JSON that is broken, to say where): the core schema of YAML 1.2, and merge keys.
 * @param text the file
 * @param name for messages
 * @returns its value, null for an empty file; what aliases name is one object wherever they stand
 * @throws CONTRACT_MALFORMED with line and column, CONTRACT_TOO_LARGE where it is too deep or merges too much
 */
export function parseYaml(text: string, name: string): unknown {
  try {
    const [value = null, ...others] = constructFromEvents(eventsOf(text), {
      source: text,
      schema,
      maxTotalMergeKeys: limits.maxTotalMergeKeys,
    });
    if (others.every((other) => other === null)) return value;
  } catch (error) {
    throw asContractError(error, name);
  }
  throw contractError('CONTRACT_MALFORMED', {
    message: `Expected one document in ${name}, found several.`,
    remedy: 'Give each document a file of its own.',
    location: { file: name },
  });
}

function eventsOf(text: string): Event[] {
  return parseEvents(text, { maxDepth: limits.maxDepth });
}

function asContractError(error: unknown, name: string): unknown {
  if (!(error instanceof YAMLException)) return error;
  const { reason, mark } = error;
  if (/maxDepth|maxTotalMergeKeys/.test(reason)) {
    return contractError('CONTRACT_TOO_LARGE', {
      message: `Expected at most ${String(limits.maxDepth)} levels and ${String(limits.maxTotalMergeKeys)} merged keys in ${name}, found more: ${reason}.`,
      remedy: 'Write the parts out, or refer to them by $ref.',
      location: { file: name },
      cause: error,
    });
  }
  const [line, column] = mark === undefined ? [1, 1] : [mark.line + 1, mark.column + 1];
  return contractError('CONTRACT_MALFORMED', {
    message: `Expected YAML or JSON, found at ${name}:${String(line)}:${String(column)}: ${reason}.`,
    remedy: 'Correct the file at that place.',
    location: { file: name, line, column },
  });
}

/**
 * Finds where parts of a file stand that `parseYaml` has read.
 * @param text the file
 * @param wanted the parts; each gets the offset of its key, or of its value where it is in a list
 */
export function locateInYaml(text: string, wanted: Wanted): void {
  new EventWalk(text).locate(wanted);
}

/** Goes through the events once; what nobody asked for is skipped. */
class EventWalk {
  readonly #text: string;
  readonly #events: readonly Event[];
  /** The first event is the document's. */
  #at = 1;

  constructor(text: string) {
    this.#text = text;
    this.#events = eventsOf(text);
  }

  locate(wanted: Wanted): void {
    wanted.offset = this.#here();
    this.#value(wanted);
  }

  #value(wanted: Wanted | undefined): void {
    const event = this.#events[this.#at];
    this.#at += 1;
    if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) return;
    if (wanted === undefined || wanted.members.size === 0) {
      this.#skip();
      return;
    }
    const named = event.type === EVENT_ID.MAPPING;
    for (let index = 0; this.#at < this.#events.length; index += 1) {
      if (this.#events[this.#at]?.type === EVENT_ID.POP) break;
      const offset = this.#here();
      const member = wanted.members.get(named ? this.#key() : String(index));
      if (member !== undefined) member.offset = offset;
      this.#value(member);
    }
    this.#at += 1;
  }

  /** Past the rest of the list or mapping that was entered. */
  #skip(): void {
    for (let depth = 1; depth > 0 && this.#at < this.#events.length; this.#at += 1) {
      const type = this.#events[this.#at]?.type;
      if (type === EVENT_ID.POP) depth -= 1;
      else if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
    }
  }

  /** Past a key; one that is no text names nothing. */
  #key(): string {
    const event = this.#events[this.#at];
    if (event?.type === EVENT_ID.SCALAR) {
      this.#at += 1;
      return getScalarValue(this.#text, event);
    }
    this.#value(undefined);
    return '';
  }

  /** Where the event begins. */
  #here(): number {
    const event = this.#events[this.#at];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return (
          event.valueStart -
          (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
            ? 1
            : 0)
        );
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return event.start;
      case EVENT_ID.ALIAS:
        return event.anchorStart - 1;
      default:
        return 0;
    }
  }
}
