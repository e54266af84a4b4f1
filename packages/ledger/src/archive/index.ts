export { indexKinds, packPath, pageOf, pagePath, type IndexKind } from './archive-layout.ts';
export type { FreezableRecord } from './freezing.ts';
export { IndexCollection, type IndexEntry } from './index-files.ts';
export { examineLine, packLine, preferredPackBytes } from './pack.ts';
export { addPack, entryLine, noTotals, type ArchiveTotals } from './pack-entry.ts';
export { encodeDocument, type LedgerDocument } from '../documents.ts';
