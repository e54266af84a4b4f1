export { editDesiredState, readDesiredState } from './desired-state.ts';
export type { EditedFile, ImageChange, ImageEdit, StatedImage } from './editor.ts';
export { desiredStateError, desiredStateErrorCodes } from './error-codes.ts';
