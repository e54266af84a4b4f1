/** Counts how one check went over the rounds, and keeps the rounds that a report shows. */
export class Tally<Round> {
  #attempts = 0;
  #passes = 0;
  #last: Round | undefined;
  #lastFailure: { readonly number: number; readonly round: Round } | undefined;

  /**
   * @param number the round, counted from 1
   * @param round how it went
   * @param good whether it was good
   */
  add(number: number, round: Round, good: boolean): void {
    this.#attempts += 1;
    this.#last = round;
    if (good) this.#passes += 1;
    else this.#lastFailure = { number, round };
  }

  get attempts(): number {
    return this.#attempts;
  }

  get passes(): number {
    return this.#passes;
  }

  /** @returns the last round, where it was not good */
  get failedNow(): Round | undefined {
    return this.#lastFailure?.number === this.#attempts ? this.#lastFailure.round : undefined;
  }

  /**
   * @param settled the number of the last round that does not count any more
   * @returns whether every round after it was good, and the round to show
   */
  verdict(settled: number): { readonly passed: boolean; readonly round: Round } {
    if (this.#last === undefined) throw new TypeError('a check was never asked');
    const failure = this.#lastFailure;
    return failure !== undefined && failure.number > settled
      ? { passed: false, round: failure.round }
      : { passed: true, round: this.#last };
  }
}
