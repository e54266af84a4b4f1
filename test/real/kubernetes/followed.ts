import type { Cluster } from '@waybill/kubernetes';
import type { FollowedController, FollowedControllerWatch } from '@waybill/rollout/controllers';
import type { ControllerState, ExpectedRevision } from '@waybill/rollout/kubernetes';

/** A watched controller, and all that it said on the way. */
export class Followed {
  readonly watch: FollowedControllerWatch;
  readonly messages: string[] = [];
  readonly #stop = new AbortController();
  readonly #listeners = new Set<() => void>();
  #ahead = 0;

  constructor(controller: FollowedController, cluster: Cluster, revision: ExpectedRevision) {
    this.watch = controller({
      ...{ cluster, revision },
      signal: this.#stop.signal,
      now: () => Date.now() + this.#ahead,
      onChange: () => {
        this.#changed();
      },
    });
  }

  #changed(): void {
    const message = this.watch.state()?.message;
    if (message !== undefined && message !== this.messages.at(-1)) this.messages.push(message);
    for (const listener of this.#listeners) listener();
  }

  /** Lets time pass for the watch alone. */
  passTime(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  /**
   * Waits for a state.
   * @throws with all that was said where it does not come
   */
  async until(
    isWanted: (state: ControllerState) => boolean,
    milliseconds = 60_000,
  ): Promise<ControllerState> {
    const arrived = new Promise<ControllerState>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`not seen:\n${[...this.messages, ...this.watch.describe()].join('\n')}`));
      }, milliseconds);
      const look = (): void => {
        const state = this.watch.state();
        if (state === undefined || !isWanted(state)) return;
        clearTimeout(timer);
        this.#listeners.delete(look);
        resolve(state);
      };
      this.#listeners.add(look);
      look();
    });
    const broken = this.watch.ended.then(() => {
      throw new Error('the watch ended');
    });
    return await Promise.race([arrived, broken]);
  }

  /** @returns the state when our commit was applied and nothing is left to do */
  settled(): Promise<ControllerState> {
    return this.until((state) => state.kind === 'applied' && state.settled);
  }

  /** @returns the first state with that reason */
  failure(reason: string, milliseconds?: number): Promise<ControllerState> {
    return this.until(
      ({ failures }) => failures.some((one) => one.reason === reason),
      milliseconds,
    );
  }

  end(): void {
    this.watch.close();
    this.#stop.abort();
  }
}
