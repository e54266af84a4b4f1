import { hash } from 'node:crypto';
import {
  canonicalJson,
  commitShaSchema,
  digestSchema,
  releaseTag,
  timestamp,
  type CommitSha,
  type Owner,
  type Release,
} from '@waybill/core';
import {
  chainHead,
  newDeploymentId,
  newDeploymentRecord,
  newReleaseRecord,
  transition,
  type DeploymentEvidence,
  type DeploymentRecord,
  type ReleaseEvidence,
  type ReleaseRecord,
} from '@waybill/ledger';

/**
 * Making a record by its transitions takes milliseconds, a million of them an hour. So one of each kind is made that
 * way, and what differs between records is put into its text, with digests that are right: each is as valid as the
 * one that it is made from.
 */
export interface PairFacts {
  readonly number: number;
  readonly commit: CommitSha;
  readonly digest: string;
  readonly ops: CommitSha;
  readonly buildRun: string;
  readonly run: string;
  readonly at: string;
  readonly environment: string;
  readonly id: string;
  /** Of the deployment that took its place. */
  readonly by: string;
}

type Field = Exclude<keyof PairFacts, 'number'>;
const fields: readonly Field[] = [
  'commit',
  'digest',
  'ops',
  'buildRun',
  'run',
  'id',
  'at',
  'by',
  'environment',
];

const sha1 = (text: string): CommitSha => commitShaSchema.parse(hash('sha1', text));
const sha256 = (text: string): string => hash('sha256', text);

/** Long ago: also the newest of a million is older than what a bench writes now. */
const start = Date.parse('2020-01-01T00:00:00.000Z');

/**
 * @param number which release, the oldest is 0; one a minute
 * @returns what is particular to it and to its deployment; three of four go to staging
 */
export function pairFacts(number: number): PairFacts {
  const commit = sha1(`commit ${String(number)}`);
  const at = timestamp({ now: () => start + number * 60_000 });
  return {
    number,
    commit,
    digest: sha256(`image ${String(number)}`),
    ops: sha1(`ops ${String(number)}`),
    buildRun: String(7_000_000_000 + number * 2),
    run: String(7_000_000_001 + number * 2),
    at,
    environment: number % 4 === 3 ? 'production' : 'staging',
    id: newDeploymentId(at, commit, 'c0de'),
    by: newDeploymentId(at, sha1(`by ${String(number)}`), 'beef'),
  };
}

/** @returns the release of a pair, as a deployment asks for it */
export function releaseOf({ commit, digest }: Pick<PairFacts, 'commit' | 'digest'>): Release {
  return {
    application: 'shop',
    commit,
    images: [
      {
        name: 'app',
        repository: 'registry.example/shop/app',
        tag: releaseTag(commit),
        digest: digestSchema.parse(`sha256:${digest}`),
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        size: 1234,
      },
    ],
  };
}

/** How a deployment of the bench stands. */
export type Ending = 'superseded' | 'failed' | 'active';

/** A record's text in parts: what every record has, and what differs. */
class Template {
  readonly #identity: Filling;
  readonly #head: Filling;
  readonly #transitions: readonly Filling[];

  constructor(record: ReleaseRecord | DeploymentRecord, facts: PairFacts) {
    const { transitions, ...rest } = record;
    const identity = canonicalJson({ ...rest, schema: '1' });
    if (sha256(identity) !== transitions[0]?.previous.slice('sha256:'.length))
      throw new Error('the chain of a record begins with its identity');
    this.#identity = new Filling(identity, facts);
    this.#head = new Filling(canonicalJson(rest).slice(0, -1), facts);
    this.#transitions = transitions.map(
      (step) => new Filling(canonicalJson(step), facts, step.previous.slice('sha256:'.length)),
    );
  }

  /** @returns the record's canonical line, with its seal */
  line(facts: PairFacts): string {
    let previous = sha256(this.#identity.fill(facts, ''));
    const steps: string[] = [];
    for (const step of this.#transitions) {
      const text = step.fill(facts, previous);
      previous = sha256(text);
      steps.push(text);
    }
    const head = this.#head.fill(facts, '');
    const tail = `"transitions":[${steps.join(',')}]}`;
    return `${head},"seal":"sha256:${sha256(`${head},${tail}`)}",${tail}`;
  }
}

/** A text in which the facts of one pair can be replaced by those of another one. */
class Filling {
  readonly #texts: readonly string[];
  readonly #names: readonly (Field | 'previous')[];

  constructor(text: string, facts: PairFacts, previous?: string) {
    const values = new Map<string, Field | 'previous'>(
      fields.map((field) => [facts[field], field] as const),
    );
    if (previous !== undefined) values.set(previous, 'previous');
    const longestFirst = [...values.keys()].sort((a, b) => b.length - a.length);
    const parts = text.split(new RegExp(`(${longestFirst.join('|')})`));
    this.#texts = parts.filter((_, index) => index % 2 === 0);
    this.#names = parts
      .filter((_, index) => index % 2 === 1)
      .map((value) => values.get(value) ?? 'previous');
  }

  fill(facts: PairFacts, previous: string): string {
    let text = this.#texts[0] ?? '';
    for (const [index, name] of this.#names.entries()) {
      text += (name === 'previous' ? previous : facts[name]) + (this.#texts[index + 1] ?? '');
    }
    return text;
  }
}

/** What the lines of a pair are made from. */
export interface Templates {
  readonly release: Template;
  readonly deployments: Readonly<Record<Ending, Template>>;
  readonly records: Readonly<Record<Ending, DeploymentRecord>> & {
    readonly release: ReleaseRecord;
  };
}

/** @returns the templates, made by the ledger's own transitions */
export function makeTemplates(): Templates {
  const facts = pairFacts(0);
  const release = templateRelease(facts);
  const records = {
    release,
    superseded: templateDeployment(facts, 'superseded'),
    failed: templateDeployment(facts, 'failed'),
    active: templateDeployment(facts, 'active'),
  };
  return {
    records,
    release: new Template(release, facts),
    deployments: {
      superseded: new Template(records.superseded, facts),
      failed: new Template(records.failed, facts),
      active: new Template(records.active, facts),
    },
  };
}

const owner = (run: string): Owner => ({
  repository: 'shop/api',
  run,
  attempt: 1,
  job: 'deploy',
  actor: 'ada',
});

function templateRelease(facts: PairFacts): ReleaseRecord {
  const { name, repository, digest, mediaType, size } = onlyImage(facts);
  const pushed = [{ name, repository, digest, mediaType, size }];
  const signature = digestSchema.parse(`sha256:${sha256('signature')}`);
  const steps: readonly ReleaseEvidence[] = [
    { phase: 'building', engine: 'buildx' },
    { phase: 'built', engine: 'buildx', images: pushed },
    {
      phase: 'signed',
      images: [{ name, digest, signatures: [signature], identity: 'key:sha256:1234' }],
    },
    { phase: 'claimed', images: pushed },
    { phase: 'published', tags: [{ name, tag: releaseTag(facts.commit), digest }] },
    { phase: 'released', waybills: [{ name, digest, attestation: signature }] },
  ];
  let record = newReleaseRecord('shop', facts.commit);
  for (const evidence of steps) {
    record = transition(record, evidence.phase, evidence, {
      by: owner(facts.buildRun),
      at: facts.at,
    });
  }
  return record;
}

function onlyImage(facts: PairFacts): Release['images'][number] {
  const [image] = releaseOf(facts).images;
  if (image === undefined) throw new Error('a release has an image');
  return image;
}

/** The steps by which a deployment comes to run. */
export function stepsOf(
  facts: Pick<PairFacts, 'ops' | 'at' | 'digest'>,
): readonly DeploymentEvidence[] {
  const seen = (value: string): { subject: string; at: string; value: string } => ({
    subject: 'https://shop.example/version',
    at: facts.at,
    value,
  });
  const identity = { expected: '1.2.3', observations: [seen('1.2.3')] };
  const planHash = digestSchema.parse(`sha256:${sha256('plan')}`);
  const source = { approver: 'grace', at: facts.at, planHash, envelopeDigest: planHash };
  return [
    { phase: 'approved', by: [{ ...source, source: 'signed-approval' }] },
    { phase: 'migrating', skipped: 'the release changes no schema' },
    {
      phase: 'desired',
      state: {
        kind: 'commit',
        repository: 'shop/ops',
        ref: 'refs/heads/main',
        commit: facts.ops,
      },
      changes: [
        {
          file: 'production/app.yaml',
          selector: 'images[0].digest',
          before: null,
          after: `sha256:${facts.digest}`,
        },
      ],
    },
    { phase: 'rolling-out', target: 'flux', revision: facts.ops, observations: [seen('ready')] },
    { phase: 'checking', ready: [seen('200')], identity },
    {
      phase: 'active',
      version: '1.2.3',
      identity,
      smoke: { results: [{ name: 'health', outcome: 'passed', attempts: 1, seconds: 0.1 }] },
    },
  ];
}

function templateDeployment(facts: PairFacts, ending: Ending): DeploymentRecord {
  const release = releaseOf(facts);
  const delivery = 'direct';
  const { id, environment, at, by, run } = facts;
  const outcome = {
    code: 'OF_THE_BENCH',
    message: 'It is of the bench.',
    remedy: 'None.',
    facts: {},
  };
  const written = stepsOf(facts);
  const steps: readonly DeploymentEvidence[] = [
    {
      phase: 'requested',
      kind: 'promote',
      images: release.images.map(({ name, digest }) => ({ name, digest })),
      planHash: digestSchema.parse(`sha256:${sha256('plan')}`),
      requestedBy: 'ada',
    },
    ...(ending === 'failed' ? written.slice(0, 4) : written),
    ...(ending === 'failed' ? [{ phase: 'failed' as const, step: 'await-ready', ...outcome }] : []),
    ...(ending === 'superseded' ? [{ phase: 'superseded' as const, by, ...outcome }] : []),
  ];
  let record = newDeploymentRecord({ id, environment, delivery, release });
  for (const evidence of steps)
    record = transition(record, evidence.phase, evidence, { by: owner(run), at });
  if (!chainHead(record).startsWith('sha256:')) throw new Error('a record has a chain');
  return record;
}
