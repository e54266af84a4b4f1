import { describe, expect, it } from '@jest/globals';
import { Observations } from './observations.ts';

/** Answers each question at once; whether the watches have shown it by then is for the test to say. */
function observed(wanted: number): {
  readonly observations: Observations;
  readonly asked: () => number;
  show: (isShown: boolean) => void;
  readonly answered: () => Promise<void>;
  readonly errors: unknown[];
  fail: (error: Error) => void;
} {
  let asked = 0;
  let isShown = true;
  let failure: Error | undefined;
  const errors: unknown[] = [];
  const observations = new Observations({
    wanted,
    pauseMilliseconds: 10,
    signal: new AbortController().signal,
    watched: {
      barrier: () => {
        asked += 1;
        return failure === undefined ? Promise.resolve(() => isShown) : Promise.reject(failure);
      },
    },
    onAnswer: () => undefined,
    onError: (error) => {
      errors.push(error);
    },
  });
  return {
    ...{ observations, errors },
    asked: () => asked,
    show: (now) => {
      isShown = now;
    },
    fail: (error) => {
      failure = error;
    },
    answered: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

describe('observations of readiness', () => {
  it('are counted when the cluster has answered anew, with a pause between', async () => {
    const { observations, asked, answered } = observed(2);
    observations.observe(100, 100);
    expect([observations.isEnough, asked()]).toEqual([false, 1]);
    await answered();
    observations.observe(100, 105);
    expect([observations.count, observations.nextAt, asked()]).toEqual([1, 115, 1]);
    observations.observe(100, 114);
    expect(asked()).toBe(1);
    observations.observe(100, 115);
    await answered();
    observations.observe(100, 116);
    expect([observations.isEnough, observations.nextAt, asked()]).toEqual([true, undefined, 2]);
  });

  it('begin anew when readiness broke, also where it came back before anybody looked', async () => {
    const { observations, answered } = observed(2);
    observations.observe(100, 100);
    await answered();
    observations.observe(100, 101);
    expect(observations.count).toBe(1);
    observations.observe(200, 200);
    expect(observations.count).toBe(0);
    await answered();
    observations.observe(undefined, 201);
    expect([observations.count, observations.nextAt]).toEqual([0, undefined]);
  });

  it('do not count what the watches have not shown yet', async () => {
    const { observations, answered, show, asked } = observed(1);
    show(false);
    observations.observe(100, 100);
    await answered();
    observations.observe(100, 150);
    expect([observations.isEnough, observations.nextAt, asked()]).toEqual([false, undefined, 1]);
    show(true);
    observations.observe(100, 151);
    expect(observations.isEnough).toBe(true);
  });

  it('ask nobody where none is wanted, and tell of errors that are not ours', async () => {
    const none = observed(0);
    none.observations.observe(100, 100);
    expect([none.observations.isEnough, none.asked()]).toEqual([true, 0]);
    const failing = observed(1);
    failing.fail(new Error('away'));
    failing.observations.observe(100, 100);
    await failing.answered();
    expect(failing.errors).toEqual([new Error('away')]);
    failing.observations.observe(200, 200);
    failing.observations.close();
    await failing.answered();
    expect(failing.errors).toHaveLength(1);
  });
});
