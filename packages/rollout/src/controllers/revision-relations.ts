import type { ExpectedRevision } from '../kubernetes/expected.ts';
import type { Relation, RevisionFacts } from './revision.ts';

/** A commit that could not be found may have been fetched since. */
const denialLasts = 30_000;

/** What these relations need of their surroundings. */
export interface RelationContext {
  readonly revision: ExpectedRevision;
  readonly signal: AbortSignal;
  readonly now: () => number;
  /** Called when an answer came. */
  readonly onChange: () => void;
}

/** How the commits that controllers name stand to ours: each is asked for once, and answered from memory. */
export class RevisionRelations implements RevisionFacts {
  readonly #context: RelationContext;
  readonly #answers = new Map<string, { readonly isReached: boolean; readonly at: number }>();
  readonly #asked = new Set<string>();

  constructor(context: RelationContext) {
    this.#context = context;
  }

  get commit(): string {
    return this.#context.revision.commit;
  }

  readonly relation = (commit: string): Relation => {
    if (commit === this.commit) return 'ours';
    const answer = this.#answers.get(commit);
    if (answer?.isReached === true) return 'descendant';
    if (answer === undefined || this.#context.now() - answer.at > denialLasts) this.#ask(commit);
    return answer === undefined ? 'unknown' : 'other';
  };

  #ask(commit: string): void {
    if (this.#asked.has(commit) || this.#context.signal.aborted) return;
    this.#asked.add(commit);
    this.#context.revision
      .isReached(commit, this.#context.signal)
      // That it cannot be known is no proof: it is not reached (law 7), and asked for again later.
      .catch(() => false)
      .then((isReached) => {
        this.#asked.delete(commit);
        this.#answers.set(commit, { isReached, at: this.#context.now() });
        if (!this.#context.signal.aborted) this.#context.onChange();
      })
      .catch(() => undefined);
  }
}
