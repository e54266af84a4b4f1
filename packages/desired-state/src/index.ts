export {
  editDesiredState,
  listImages,
  readDesiredState,
  readDesiredValues,
} from './desired-state.ts';
export { detectFormat } from './detect-format.ts';
export type {
  DesiredStateEdits,
  EditedFile,
  ImageEdit,
  ListedImage,
  StatedChange,
  StatedImage,
  ValueEdit,
} from './editor.ts';
export { formatImage } from './image-text.ts';
export { desiredStateError, desiredStateErrorCodes } from './error-codes.ts';
export { releaseValues } from './release-values.ts';
