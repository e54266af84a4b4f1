import { z } from 'zod';

/** A version of a schema, as its tool writes it. */
export const versionText = z.string().min(1).max(255);

/** How far back an application may go on the schema that a release leaves. */
export const compatibleFrom = versionText.describe(
  "The oldest schema version whose application still works on the schema that this commit's migrations leave: a rollback may go back as far as that.",
);
