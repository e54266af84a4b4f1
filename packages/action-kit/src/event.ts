import type { RunEvent } from '@waybill/stage/connection-settings';
import { z } from 'zod';
import { actionKitError } from './error-codes.ts';

/** What is asked of an event's payload (GitHub's documentation, "Webhook events and payloads"). */
const payloadSchema = z.looseObject({
  /** Of a push: where the branch pointed until then. */
  before: z.string().max(64).optional(),
  pull_request: z
    .looseObject({
      number: z.int().positive().optional(),
      head: z.looseObject({
        /** Null where the fork was deleted. */
        repo: z.looseObject({ full_name: z.string().min(1).max(255) }).nullable(),
      }),
    })
    .optional(),
});

/**
 * Reads what started the run, from the runner's own context.
 * @returns the event, its pull request, and where the head of that comes from
 * @throws ACTION_CONTEXT_MISSING where the event's file cannot be read
 */
export async function readEvent(): Promise<RunEvent> {
  try {
    // It reads the file as it is loaded: a broken one must be an error of ours, not of the start.
    const { context } = await import('@actions/github');
    const payload = payloadSchema.parse(context.payload);
    const { before, pull_request: pull } = payload;
    const head = pull?.head;
    return {
      // The toolkit's types promise a name; older runners set none.
      name: z.string().optional().parse(context.eventName) ?? '',
      ...(head === undefined ? {} : { headRepository: head.repo?.full_name ?? null }),
      ...(before === undefined ? {} : { before }),
      ...(pull?.number === undefined ? {} : { pullRequest: pull.number }),
    };
  } catch (cause) {
    throw actionKitError('ACTION_CONTEXT_MISSING', {
      message: `Expected the event that started the run in the file GITHUB_EVENT_PATH; it cannot be read: ${String(cause)}.`,
      remedy: 'Run the action on a runner of GitHub, Gitea or Forgejo, or with act.',
      cause,
    });
  }
}
