/**
 * `npm run bench [-- NAME] [--json]` measures, and says of each figure whether its goal is met. It is no test:
 * numbers of a busy machine fail nobody.
 */
import { benchmark as actionStart } from './figures/action-start.ts';
import { benchmark as assemble } from './figures/assemble.ts';
import { benchmark as contract } from './figures/contract.ts';
import { benchmark as edit } from './figures/edit.ts';
import { benchmark as imageBuild } from './figures/image-build.ts';
import { benchmark as ledger } from './figures/ledger.ts';
import { benchmark as opsUpdate } from './figures/ops-update.ts';
import { benchmark as opsWriters } from './figures/ops-writers.ts';
import { benchmark as publishNoop } from './figures/publish-noop.ts';
import { benchmark as rehearsal } from './figures/rehearsal.ts';
import { benchmark as rollout } from './figures/rollout.ts';
import { benchmark as signature } from './figures/signature.ts';
import type { Benchmark, Figure } from './figure.ts';

/** Every benchmark; a new one is a module in figures/ and a line here. */
const benchmarks: readonly Benchmark[] = [
  actionStart,
  publishNoop,
  imageBuild,
  assemble,
  signature,
  rehearsal,
  rollout,
  ledger,
  contract,
  edit,
  opsUpdate,
  opsWriters,
];

function precise(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}

function columns(figure: Figure): readonly string[] {
  const peer = figure.peer === null ? '' : precise(figure.peer);
  const ratio = figure.ratio === null ? '' : `${figure.ratio.toFixed(2)}×`;
  const goal = `≤ ${String(figure.goal)}${figure.ratio === null ? '' : '×'}`;
  return [
    figure.name,
    precise(figure.ours),
    peer,
    figure.unit,
    ratio,
    goal,
    figure.met ? 'met' : 'NOT MET',
  ];
}

function printTable(figures: readonly Figure[]): void {
  const rows = [['figure', 'ours', 'peer', 'unit', 'ratio', 'goal', ''], ...figures.map(columns)];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    console.log(
      row
        .map((text, column) => text.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

async function main(args: readonly string[]): Promise<void> {
  const json = args.includes('--json');
  const names = args.filter((argument) => !argument.startsWith('--'));
  const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) {
    const known = benchmarks.map(({ name }) => name).join(', ');
    throw new Error(`There is no benchmark ${unknown.join(', ')}; there are: ${known}.`);
  }
  const figures: Figure[] = [];
  for (const benchmark of benchmarks) {
    if (names.length > 0 && !names.includes(benchmark.name)) continue;
    figures.push(
      ...(await benchmark.measure((line) => console.error(`${benchmark.name}: ${line}`))),
    );
  }
  if (json) for (const line of figures) console.log(JSON.stringify(line));
  else printTable(figures);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
