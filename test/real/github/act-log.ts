import { z } from 'zod';

/**
 * What act says with `--json`, read into jobs and steps. Found by running act 0.2.89:
 * - a step that was skipped, and a job that was skipped, leave no line;
 * - a step of a composite has the ids of both (`stepID: [outer, inner]`), but at the job's end they pile up, the
 *   innermost last;
 * - all steps of a composite share their command files with the step around them, so that this one repeats the last
 *   one's outputs and summary. An output of the composite that has the name of one of its last step's gets that one's
 *   value, not what action.yml says. Its summary is left out here where it repeats;
 * - job outputs are not written: the jobs that need them show them.
 */

/** How a step or a job ended, in act's words. */
export type ActOutcome = 'success' | 'failure' | 'skipped';

/** One step in one of the job's three stages. */
export interface ActStep {
  /** `outer` for a step of the job, `outer/inner` for a step of a composite; where it has no id, its place. */
  readonly id: string;
  readonly stage: 'Pre' | 'Main' | 'Post';
  readonly outcome: ActOutcome | 'unfinished';
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What it printed, and its annotations. */
  readonly log: readonly string[];
}

/** One job that ran. */
export interface ActJob {
  /**
   * With the workflow's before it, such as `Deploy/Production · plan ab12…`, and where the workflow was called with the
   * calling job's before that; further callers are not named.
   */
  readonly name: string;
  readonly id: string;
  readonly result: ActOutcome | 'unfinished';
  readonly steps: readonly ActStep[];
}

/** A job starts or ends: what a forge would do at that moment, a test does in the callback. */
export interface JobEvent {
  readonly kind: 'started' | 'ended';
  readonly name: string;
  readonly id: string;
}

const lineSchema = z.looseObject({
  msg: z.string(),
  level: z.string(),
  job: z.string().optional(),
  jobID: z.string().optional(),
  jobResult: z.enum(['success', 'failure', 'skipped']).optional(),
  stage: z.enum(['Pre', 'Main', 'Post']).optional(),
  stepID: z.array(z.string()).optional(),
  stepResult: z.enum(['success', 'failure', 'skipped']).optional(),
  raw_output: z.boolean().optional(),
  command: z.string().optional(),
  name: z.string().optional(),
  arg: z.string().optional(),
  content: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

interface StepDraft {
  id: string;
  stage: ActStep['stage'];
  outcome: ActStep['outcome'];
  outputs: Record<string, string>;
  summary: string;
  log: string[];
}

interface JobDraft {
  name: string;
  id: string;
  result: ActJob['result'];
  steps: Map<string, StepDraft>;
}

/** Reads act's lines as they come. */
export interface ActLog {
  /** Takes one line of its output. */
  take(text: string): void;
  /** @returns the jobs so far, in the order of their starts */
  jobs(): readonly ActJob[];
  /** @returns every message in order, secrets as act masks them, for a failure's report */
  text(): string;
}

/**
 * @param onJob told of each job's start and end, before the next line is read
 * @returns a reader
 */
export function readActLog(onJob: (event: JobEvent) => void): ActLog {
  const jobs: JobDraft[] = [];
  const text: string[] = [];
  return {
    take: (raw) => {
      const line = parseLine(raw);
      if (line === undefined) {
        if (raw.trim() !== '') text.push(raw);
        return;
      }
      if (isSilent(line)) return;
      const name = line.job?.trim() ?? '';
      text.push(
        `${name}${line.stepID === undefined ? '' : ` ${idOf(line)}`}: ${line.msg.trimEnd()}`,
      );
      if (name === '' || line.jobID === undefined) return;
      let job = jobs.findLast((each) => each.name === name);
      // Jobs of a file that is called twice have the same name, one after the other.
      if (job?.result !== 'unfinished') {
        job = { name, id: line.jobID, result: 'unfinished', steps: new Map() };
        jobs.push(job);
        onJob({ kind: 'started', name, id: job.id });
      }
      takeStep(job, line);
      if (line.jobResult !== undefined) {
        job.result = line.jobResult;
        onJob({ kind: 'ended', name, id: job.id });
      }
    },
    jobs: () => jobs.map((job) => ({ ...job, steps: [...job.steps.values()] })),
    text: () => text.join('\n'),
  };
}

function parseLine(raw: string): Line | undefined {
  try {
    return lineSchema.parse(JSON.parse(raw));
  } catch {
    return undefined;
  }
}

/** Its own workings, and lines that hold a value that is to be masked. */
function isSilent(line: Line): boolean {
  return line.msg.startsWith('LocalRepositoryCache ') || line.command === 'add-mask';
}

function idOf(line: Line): string {
  const ids = line.stepID ?? [];
  const [outer, inner] = [ids[0] ?? '', ids.at(-1) ?? ''];
  return ids.length < 2 ? outer : `${outer}/${inner}`;
}

function takeStep(job: JobDraft, line: Line): void {
  if (line.stepID === undefined || line.stage === undefined) return;
  const id = idOf(line);
  const key = `${line.stage} ${id}`;
  let step = job.steps.get(key);
  if (step === undefined) {
    step = { id, stage: line.stage, outcome: 'unfinished', outputs: {}, summary: '', log: [] };
    job.steps.set(key, step);
  }
  if (line.stepResult !== undefined) step.outcome = line.stepResult;
  if (line.command === 'set-output') step.outputs[line.name ?? ''] = line.arg ?? '';
  else if (line.command === 'summary') step.summary = summaryOf(job, step, line.content ?? '');
  else if (line.raw_output === true || line.level !== 'info') step.log.push(line.msg.trimEnd());
}

/** What a step inside has written already, the composite around it does not say again. */
function summaryOf(job: JobDraft, step: StepDraft, content: string): string {
  const inside = [...job.steps.values()].filter(
    ({ id, stage }) => stage === step.stage && id.startsWith(`${step.id}/`),
  );
  return inside.some(({ summary }) => summary === content) ? '' : content;
}
