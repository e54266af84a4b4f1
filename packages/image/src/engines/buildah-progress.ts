import { redact, type Secret } from '@waybill/core';
import type { CacheUse } from '../engine.ts';
import type { FailedBuild } from './build-failure.ts';

/** What is known of a build by buildah. */
export interface BuildahProgress {
  line(text: string): void;
  cache(): CacheUse;
  failure(): FailedBuild;
}

const keptLines = 200;

/**
 * Follows a build by what buildah prints: `STEP 2/3: RUN …`, `--> Using cache …`.
 * @param show gets each line
 * @param secrets what must not be shown
 */
export function followBuildah(
  show: (text: string) => void,
  secrets: readonly (Secret | string)[],
): BuildahProgress {
  let steps = 0;
  let hits = 0;
  let instruction: string | undefined;
  let said: string[] = [];
  let problem: string | undefined;
  return {
    line: (text) => {
      show(text);
      const step = /^(?:\[[^\]]*\] )?STEP \d+\/\d+: (.*)$/.exec(text);
      if (step?.[1] !== undefined) {
        instruction = step[1];
        said = [];
        // A base image is no step that a cache could save.
        if (!/^FROM /i.test(instruction)) steps += 1;
        return;
      }
      if (text.startsWith('--> Using cache ')) hits += 1;
      const failed = /^(?:time="[^"]*" level=error msg=)?"?Error:? ?(.*)$/i.exec(text);
      if (failed?.[1] !== undefined && failed[1] !== '') problem ??= failed[1];
      else said = [...said, text].slice(-keptLines);
    },
    cache: () => ({ hits, steps }),
    failure: () => ({
      builder: 'buildah',
      instruction,
      problem: redact(problem ?? said.at(-1) ?? 'nothing was said', secrets),
      lines: said.map((line) => redact(line, secrets)),
    }),
  };
}
