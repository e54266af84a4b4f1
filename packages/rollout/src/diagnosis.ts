/** What a target says of the release that is being rolled out. */
export type TargetState =
  /** Our release is being brought up. */
  | 'starting'
  /** Our release runs. */
  | 'running'
  /** Our release failed, and waiting longer will not help. */
  | 'failed'
  /** What the target says is about another release or an older revision. */
  | 'other-release'
  /** The target cannot be asked, or says something that is not understood. */
  | 'unknown';

/** What is known about the target beside its answers to HTTP. */
export interface Diagnosis {
  readonly state: TargetState;
  /** Sentences for the error: `process exited with code 17`. */
  readonly findings: readonly string[];
  /** The last lines of the release's log, oldest first. */
  readonly log: readonly string[];
}

/**
 * The port through which whoever runs the target says what it knows: the local reconciler by a status
 * document, a cluster by its pods. It is asked at every observation; `undefined` means that it has no say.
 */
export type DiagnosisSource = (signal: AbortSignal) => Promise<Diagnosis | undefined>;
