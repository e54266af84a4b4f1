import { ledgerError } from './error-codes.ts';

/** A signer as the policy lists it. */
export interface SignerEntry {
  readonly name: string;
  /** The environments whose records it may sign; all of them, and releases, where absent. */
  readonly environments?: readonly string[] | undefined;
}

/**
 * @param entry a signer of the policy
 * @param environment of whose record; undefined for a release
 * @returns whether it may sign that
 */
export function maySign({ environments }: SignerEntry, environment: string | undefined): boolean {
  return (
    environments === undefined ||
    environments.length === 0 ||
    (environment !== undefined && environments.includes(environment))
  );
}

/**
 * Chooses among the entries of one signer: it may be listed more than once, for other environments, and one entry that
 * allows it is enough.
 * @param entries those of whoever signed
 * @param environment of whose record; undefined for a release
 * @returns the entry that lets it sign that
 * @throws LEDGER_SIGNER_REFUSED
 */
export function entryFor<E extends SignerEntry>(
  entries: readonly E[],
  environment: string | undefined,
): E {
  const allowed = entries.find((entry) => maySign(entry, environment));
  if (allowed !== undefined) return allowed;
  const names = [...new Set(entries.map(({ name }) => name))];
  const theirs = [...new Set(entries.flatMap(({ environments }) => environments ?? []))];
  throw ledgerError('LEDGER_SIGNER_REFUSED', {
    message: `Expected the signature of somebody who may sign for ${environment ?? 'releases'}; that of ${names.join(', ')} counts for ${theirs.join(', ')} alone.`,
    remedy:
      'Sign with a key that the policy lists for it, or list the environment at this signer (`ledger.signers`).',
    facts: { signers: names, environments: theirs, environment: environment ?? null },
  });
}
