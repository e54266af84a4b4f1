import { shortPlanName } from '@waybill/gate';
import { requestOf } from '../records.ts';
import type { BodyFacts, ImageProof } from './body-facts.ts';
import { folded, inCell, inCode, linked, plain } from '@waybill/core/markdown';
import { notKnown, type Section } from './section.ts';

/** A reader looks through so many; the difference of the commit shows all. */
const mostValues = 40;

/** @returns which release of what, and who asked for it */
export function releaseSection({ record, release, links }: BodyFacts): Section {
  const { kind, requestedBy, reason, planHash } = requestOf(record);
  const what = kind === 'rollback' ? 'Rolls back' : 'Promotes';
  const lines = [
    `${what} **${record.application}** in **${record.environment}** to commit ${linked(`\`${release.commit}\``, links.commit)}.`,
    '',
    `Asked for by ${inCode(requestedBy)}, plan \`${shortPlanName(planHash)}\`, deployment \`${record.id}\`.`,
    ...(reason === undefined ? [] : ['', `Why: ${inCode(reason)}`]),
  ];
  return { title: 'Release', text: lines.join('\n') };
}

/** @returns each image with what it was and becomes, and what the registry says of it now */
export function imagesSection({ images, changes }: BodyFacts): Section {
  const table = [
    '| image | runs now | becomes | the registry says |',
    '| --- | --- | --- | --- |',
    ...images.map((proof) => {
      const { name, tag, digest } = proof.image;
      const runs = proof.runs === undefined ? 'nothing on record' : `\`${proof.runs}\``;
      return `| ${name} | ${runs} | \`${tag}\` \`${digest}\` | ${registrysWord(proof)} |`;
    }),
  ];
  const values = changes
    .slice(0, mostValues)
    .map(
      ({ file, selector, before, after }) =>
        `| ${inCell(file)} | ${inCell(selector)} | ${before === null ? 'nothing' : inCell(before)} | ${inCell(after)} |`,
    );
  const written = ['| file | value | was | becomes |', '| --- | --- | --- | --- |', ...values];
  const rest = changes.length - values.length;
  const more = rest > 0 ? `\n\nAnd ${String(rest)} more.` : '';
  const parts = [
    ...table,
    '',
    values.length === 0
      ? 'No value changes.'
      : folded(`${String(changes.length)} value(s) change`, `${written.join('\n')}${more}`),
  ];
  return { title: 'Images', text: parts.join('\n') };
}

function registrysWord({ image, tag, signature }: ImageProof): string {
  const pointer = !tag.known
    ? notKnown('where the tag points', tag)
    : tag.value === image.digest
      ? 'the tag points at it'
      : `**the tag points at ${tag.value ?? 'nothing'}**`;
  const signed = signature.known
    ? `signed by ${inCell(signature.value.signer)}`
    : notKnown('its signature', signature);
  return `${pointer.replaceAll('|', '\\|')}; ${signed.replaceAll('\n', ' ')}`;
}

/** @returns the commits between what runs and what is proposed, each with its subject */
export function commitsSection({ commits, active, record, links }: BodyFacts): Section {
  const title = 'Commits';
  if (!commits.known)
    return { title, text: [notKnown('The commits', commits), ...compare(links.compare)].join(' ') };
  const found = commits.value;
  if (found === undefined) {
    const text =
      active === undefined
        ? `Nothing was ever active in ${record.environment}: there is nothing to compare with.`
        : 'None: this commit runs there already.';
    return { title, text };
  }
  const { count, back } = found;
  const shown = found.commits.map(
    ({ sha, message }) => `- \`${sha.slice(0, 12)}\` ${inCode(message.split('\n', 1)[0] ?? '')}`,
  );
  const rest = count - shown.length;
  const lines = [
    count === 0
      ? `None that ${found.to.slice(0, 12)} has and ${found.from.slice(0, 12)} has not.`
      : `${String(count)} ${back ? 'are taken back' : 'come'} (\`${found.from.slice(0, 12)}\` → \`${found.to.slice(0, 12)}\`).`,
    ...compare(links.compare),
    ...(shown.length === 0 ? [] : ['', ...shown]),
    ...(rest > 0 ? [`- and ${String(rest)} more`] : []),
  ];
  return { title, text: lines.join('\n') };
}

function compare(url: string | undefined): readonly string[] {
  return url === undefined ? [] : [`[Compare them](${url}).`];
}

/** @returns the files of migrations that the commits bring */
export function migrationsSection({ migrations, active, config }: BodyFacts): Section {
  const title = 'Migrations';
  if (!migrations.known) return { title, text: notKnown('Which migrations come', migrations) };
  const files = migrations.value;
  if (files === undefined)
    return { title, text: 'The application declares none (`migrations` of waybill.yaml).' };
  const who =
    config.migrations?.engine === 'startup'
      ? 'The application migrates when it starts, after the merge.'
      : 'Waybill runs none here: the merge is the rollout.';
  if (active === undefined)
    return { title, text: `What runs is not on record, so all of them may be new. ${who}` };
  if (files.length === 0) return { title, text: `No new file in a folder of migrations. ${who}` };
  const shown = files.slice(0, 50).map((file) => `- ${inCode(file)}`);
  const rest = files.length - shown.length;
  return {
    title,
    text: [
      `${String(files.length)} new file(s). ${who}`,
      '',
      ...shown,
      ...(rest > 0 ? [`- and ${String(rest)} more`] : []),
    ].join('\n'),
  };
}

/** @returns the schema that the environment has, and how far back an application may go on it afterwards */
export function schemaSection({ schema, config }: BodyFacts): Section {
  const title = 'Schema window';
  if (config.migrations === undefined)
    return { title, text: 'The application declares no migrations, so it has no schema to fit.' };
  const from = config.migrations.compatibleFrom;
  const now =
    schema === undefined
      ? 'No record says which version the schema has.'
      : `The schema is at version ${inCode(plain(schema.versionAfter))}${schema.compatibleFrom === undefined ? '' : `, on which applications since ${inCode(schema.compatibleFrom)} work`}.`;
  const after =
    from === undefined
      ? 'The release does not say how far back an application may go after it (`migrations.compatible-from`).'
      : `After this release applications since ${inCode(from)} work.`;
  return { title, text: `${now} ${after}` };
}
