/** Which release an answer says it comes from. */
export interface SeenIdentity {
  /** Where it was read: `/commit of GET https://shop.example/api/ready`. */
  readonly where: string;
  readonly expected: string;
  /** Absent where the answer does not say. */
  readonly seen?: string;
}

/** The proof that a rollout has arrived: every answer that counts came from the release itself (law 6). */
export interface ReadyEvidence {
  readonly url: string;
  readonly identity: SeenIdentity & { readonly seen: string };
  /** How often the target was asked. */
  readonly observations: number;
  /** When the first of the good answers in a row came. */
  readonly firstReadyAt: string;
  readonly lastStatus: number;
  readonly durationMilliseconds: number;
}
