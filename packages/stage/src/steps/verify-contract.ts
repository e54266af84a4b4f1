import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  configError,
  nearest,
  parseApplicationConfig,
  type ApplicationConfig,
  type ContractConfig,
} from '@waybill/config';
import { breaks, verifyContract, type ContractVerdict } from '@waybill/contract';
import { brokenBases, countLevels } from '@waybill/contract/report';
import { messageOf, systemClock, type Clock, type CommitSha, type Progress } from '@waybill/core';
import type {
  BasedContract,
  ContractBases,
  ContractHistory,
  ContractHistoryOptions,
} from '../contract-bases/contract-history.ts';
import { requireCheckout } from '../checkout.ts';
import type { ToolSettings } from '../contract-manifests.ts';
import { stageError } from '../error-codes.ts';
import { prepareCheckout } from '../prepare.ts';

/** What is verified: the checkout of a runner's workspace. */
export interface VerifyRequest {
  readonly workspace: string;
  /** The commit that the verdicts will be told of; whatever is checked out where absent. */
  readonly commit?: CommitSha;
  readonly config: string;
  /** Names of contracts; all of waybill.yaml where empty. */
  readonly contracts: readonly string[];
  /** Whether `prepare` of waybill.yaml is run before. */
  readonly prepare: boolean;
  /** Put files back that a generator changed. */
  readonly restore: boolean;
  /** Where older contracts are looked for; asked only where a contract is compared with some. */
  readonly history: Omit<
    ContractHistoryOptions,
    'workspace' | 'branch' | 'signal' | 'progress' | 'clock'
  >;
  /** Commits, branches or tags that are compared in the place of what each contract names; none where empty. */
  readonly references?: readonly string[];
  /** Where the tools come from that render manifests. */
  readonly tools: ToolSettings;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly clock?: Clock;
}

/** What came out of one contract, as it comes. */
export interface VerifiedContract {
  readonly verdict: ContractVerdict;
  /** Sentences about what it was not compared with. */
  readonly notes: readonly string[];
}

/**
 * Verifies the contracts of the checkout's waybill.yaml, all of them also where one does not hold or cannot be
 * verified.
 * @param request the checkout
 * @param onVerified gets each verdict as it comes
 * @returns the verdicts in the order of waybill.yaml
 * @throws CONFIG_*, CONTRACT_UNKNOWN, CHECKOUT_MISMATCH; what the first contract that could not be verified throws; CONTRACT_BROKEN where
 *   one does not hold
 */
export async function verifyContracts(
  request: VerifyRequest,
  onVerified: (verified: VerifiedContract) => void,
): Promise<readonly ContractVerdict[]> {
  const config = parseApplicationConfig(await readConfigFile(request), request.config);
  const chosen = chosenContracts(config.contracts, request.contracts);
  if (request.commit !== undefined && chosen.length > 0)
    await requireCheckout(request.workspace, request.commit, request.signal);
  if (request.prepare && chosen.length > 0) {
    await prepareCheckout({ ...request, commands: config.prepare });
  }
  const verdicts: ContractVerdict[] = [];
  const failures: { readonly contract: string; readonly error: unknown }[] = [];
  const run = new VerificationRun(request, config);
  try {
    for (const contract of chosen) {
      request.progress.phase(`${contract.name} (${contract.kind})`);
      try {
        const verified = await run.verify(contract);
        verdicts.push(verified.verdict);
        onVerified(verified);
      } catch (error) {
        request.signal.throwIfAborted();
        request.progress.detail(`${contract.name} could not be verified: ${messageOf(error)}`);
        failures.push({ contract: contract.name, error });
      }
    }
  } finally {
    await run.close();
  }
  // Not knowing comes before knowing that it breaks: what is said of the others is in the summary.
  const [failure] = failures;
  if (failure !== undefined) throw failure.error;
  const broken = verdicts.filter(({ holds }) => !holds);
  if (broken.length > 0) throw contractsBroken(broken);
  return verdicts;
}

/** What the contracts of one run share: the history is opened once, and only where one is compared. */
class VerificationRun {
  readonly #request: VerifyRequest;
  readonly #config: ApplicationConfig;
  #history: Promise<ContractHistory> | undefined;

  constructor(request: VerifyRequest, config: ApplicationConfig) {
    this.#request = request;
    this.#config = config;
  }

  async verify(contract: ContractConfig): Promise<VerifiedContract> {
    const { workspace, restore, signal, progress, clock = systemClock, tools } = this.#request;
    const { bases, notes } =
      'against' in contract ? await this.#basesOf(contract) : { bases: [], notes: [] };
    for (const note of notes) progress.detail(note);
    const rendering =
      contract.kind === 'kubernetes'
        ? {
            renderer: (await import('../contract-manifests.ts')).manifestRenderer(
              tools,
              this.#request,
            ),
          }
        : {};
    const verdict = await verifyContract({
      ...{ checkout: workspace, contract, bases, restore, signal, progress, ...rendering },
      now: new Date(clock.now()),
    });
    return { verdict, notes: notes.map((note) => `${contract.name}: ${note}`) };
  }

  async close(): Promise<void> {
    const opened = await this.#history?.catch(() => undefined);
    await opened?.close();
  }

  async #basesOf(contract: BasedContract): Promise<ContractBases> {
    const history = await this.#opened();
    const { references = [] } = this.#request;
    return references.length === 0
      ? await history.basesOf(contract)
      : await history.basesAt(references, contract.file);
  }

  async #opened(): Promise<ContractHistory> {
    this.#history ??= this.#open();
    return await this.#history;
  }

  async #open(): Promise<ContractHistory> {
    const { workspace, history, signal, progress, clock } = this.#request;
    const { openContractHistory } = await import('../contract-bases/contract-history.ts');
    return await openContractHistory({
      ...{ ...history, workspace, signal, progress, branch: this.#config.branch },
      ...(clock === undefined ? {} : { clock }),
    });
  }
}

function chosenContracts(
  all: readonly ContractConfig[],
  names: readonly string[],
): readonly ContractConfig[] {
  if (names.length === 0) return all;
  const known = all.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return all.filter(({ name }) => names.includes(name));
  const near = nearest(unknown, known);
  throw stageError('CONTRACT_UNKNOWN', {
    message: `Expected a contract of waybill.yaml, found ${JSON.stringify(unknown)}; it has ${known.length === 0 ? 'none' : known.join(', ')}.`,
    remedy:
      near === undefined
        ? 'Correct the input `contracts`; empty means all of them.'
        : `Correct the input \`contracts\`; perhaps "${near}" is meant.`,
    facts: { contract: unknown },
  });
}

/** The findings are annotated where they are: the error says how much there is, and what comes first. */
function contractsBroken(broken: readonly ContractVerdict[]): Error {
  const first = broken.flatMap(({ findings }) => findings).find(breaks);
  const names = broken.map(({ contract }) => contract);
  const { breaking } = countLevels(broken.flatMap(({ findings }) => findings));
  const bases = brokenBases(broken).map(({ base }) => base);
  const whom = bases.length === 0 ? '' : ` for users of ${bases.slice(0, 5).join(', ')}`;
  const count = breaking < 2 ? '' : ` (${String(breaking)} findings)`;
  return stageError('CONTRACT_BROKEN', {
    message: `Expected every contract to hold; ${names.join(', ')} ${names.length === 1 ? 'does' : 'do'} not${whom}${count}: ${first?.message ?? 'see the findings'}`,
    remedy: first?.remedy ?? 'See the findings in the summary.',
    facts: {
      contracts: names,
      bases,
      findings: broken
        .flatMap(({ findings }) => findings.filter(breaks))
        .slice(0, 50)
        .map(({ id, file }) => `${id} ${file}`),
    },
    ...(first === undefined
      ? {}
      : {
          location: { file: first.file, ...(first.line === undefined ? {} : { line: first.line }) },
        }),
  });
}

async function readConfigFile(request: VerifyRequest): Promise<string> {
  try {
    return await readFile(join(request.workspace, request.config), 'utf8');
  } catch (error) {
    throw configError('CONFIG_MISSING', {
      message: `Expected ${request.config} in the checkout, found no readable file: ${messageOf(error)}.`,
      remedy:
        'Check the repository out before this step, or name the file with the input `config`.',
      facts: { file: request.config },
    });
  }
}
