import { waybillOf, type BodyFacts } from './body-facts.ts';
import { codeBlock, folded, inCell } from '@waybill/core/markdown';
import { notKnown, type Section } from './section.ts';

/** @returns what the release's signed waybill says of its contracts */
export function contractSection(facts: BodyFacts): Section {
  const title = 'Contract';
  const waybill = waybillOf(facts);
  if (!waybill.known) return { title, text: notKnown('The verdict', waybill) };
  const contracts = waybill.value.contracts ?? [];
  if (contracts.length === 0)
    return { title, text: 'The waybill of the release names no contract.' };
  const rows = contracts.map(({ contract, kind, holds, findings }) => {
    const found = Object.entries(findings)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([level, count]) => `${String(count)} ${level}`);
    return `| ${inCell(contract)} | ${inCell(kind)} | ${holds ? 'holds' : '**broken**'} | ${found.length === 0 ? 'none' : inCell(found.join(', '))} |`;
  });
  const head = ['| contract | kind | verdict | findings |', '| --- | --- | --- | --- |'];
  return { title, text: [...head, ...rows].join('\n') };
}

/** @returns what the release's signed waybill says of known vulnerabilities */
export function scanSection(facts: BodyFacts): Section {
  const title = 'Vulnerabilities';
  const waybill = waybillOf(facts);
  if (!waybill.known) return { title, text: notKnown('The scan', waybill) };
  const scans = waybill.value.scans ?? [];
  if (scans.length === 0) return { title, text: 'The waybill of the release carries no scan.' };
  const rows = scans.map(
    ({ image, tool, at, counts: { critical, high, medium, low, unknown } }) =>
      `| ${image} | ${[critical, high, medium, low, unknown].join(' | ')} | ${inCell(tool)} | ${at} |`,
  );
  const head = [
    '| image | critical | high | medium | low | not known | scanner | when |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  return { title, text: [...head, ...rows].join('\n') };
}

/**
 * @param facts what is known
 * @param most how many characters of the difference there is room for
 * @returns how the manifests change that desired state renders to
 */
export function manifestSection({ manifests }: BodyFacts, most: number): Section {
  const title = 'Rendered manifests';
  if (!manifests.known) return { title, text: notKnown('What they change', manifests) };
  const change = manifests.value;
  if (change === undefined)
    return { title, text: 'The policy names no overlay to render (`render` of the environment).' };
  if (change.text.trim() === '') return { title, text: 'Nothing changes in them.' };
  const { text, isCut } = cutLines(change.text, most);
  const left =
    isCut || change.cut ? '\n\nMore changes than are shown here: render the overlay.' : '';
  return { title, text: `${folded('What changes', codeBlock(text, 'diff'))}${left}` };
}

/** Whole lines, as many as there is room for. */
function cutLines(text: string, most: number): { readonly text: string; readonly isCut: boolean } {
  if (text.length <= most) return { text, isCut: false };
  const end = text.lastIndexOf('\n', most);
  return { text: text.slice(0, Math.max(0, end)), isCut: true };
}
