import type { DocumentedAction } from './action-definitions.ts';

/**
 * Writes an action's registry into its README, between markers.
 * @param text the README as it is, or undefined where there is none yet
 * @param action its registry
 * @returns the README with current tables
 */
export function updateReadme(text: string | undefined, action: DocumentedAction): string {
  const parts = {
    inputs: inputTable(action),
    outputs: outputTable(action),
    permissions: permissionBlock(action),
  };
  return Object.entries(parts).reduce(
    (result, [marker, content]) => replaceBetween(result, marker, content),
    text ?? skeleton(action),
  );
}

/**
 * Replaces what stands between `<!-- marker -->` and `<!-- /marker -->`.
 * @param text a Markdown text
 * @param marker the name in the markers
 * @param content what shall stand there
 * @returns the text
 * @throws Error where a marker is missing
 */
export function replaceBetween(text: string, marker: string, content: string): string {
  const [open, close] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`the README lacks ${open} … ${close}`);
  return `${text.slice(0, from + open.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function skeleton(action: DocumentedAction): string {
  const section = (title: string, marker: string): string =>
    `## ${title}\n\n<!-- ${marker} -->\n<!-- /${marker} -->\n`;
  return [
    `# ${action.title}\n\n${action.description}\n`,
    section('Inputs', 'inputs'),
    section('Outputs', 'outputs'),
    section('Permissions', 'permissions'),
  ].join('\n');
}

function inputTable(action: DocumentedAction): string {
  const rows = Object.entries(action.inputs).map(([name, input]) => {
    const secret = input.secret === true ? ' A secret: it is masked in logs.' : '';
    const fallback =
      input.required === true ? '**required**' : code(input.runnerDefault ?? input.default ?? '');
    return [code(name), cell(input.description + secret), fallback];
  });
  return table(['input', 'what it is', 'default'], rows);
}

function outputTable(action: DocumentedAction): string {
  const rows = Object.entries(action.outputs).map(([name, output]) => [
    code(name),
    cell(output.description),
  ]);
  return table(['output', 'what it is'], rows);
}

function permissionBlock(action: DocumentedAction): string {
  const lines = Object.entries(action.permissions).map(([scope, level]) => `  ${scope}: ${level}`);
  return [
    'The least that a job with this action needs:',
    '',
    '```yaml',
    'permissions:',
    ...lines,
    '```',
  ].join('\n');
}

/**
 * @param head the column titles
 * @param rows the cells, in Markdown
 * @returns a Markdown table, not yet aligned
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * @param text a sentence
 * @returns the same inside a table: a line break or a bar would end the cell
 */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}

function code(text: string): string {
  return text === '' ? '' : `\`${cell(text)}\``;
}
