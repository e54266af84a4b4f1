export {
  engineNames,
  engineOf,
  imageEngines,
  type BlobTraffic,
  type BuildContext,
  type BuildRequest,
  type BuiltImage,
  type CacheUse,
  type EngineName,
  type EngineRegistry,
  type ImageEngine,
  type Material,
  type PlatformImage,
} from './engine.ts';
export { imageError, imageErrorCodes } from './error-codes.ts';
export { readImageContent, type ImageContent } from './image-content.ts';
export { publishRelease } from './publish.ts';
export {
  publishOutcomes,
  type Claim,
  type ClaimableImage,
  type ClaimRequest,
  type ClaimPort,
  type ImageContents,
  type PublishPhase,
  type PublishedImage,
  type PublishedRelease,
  type PublishOutcome,
  type PublishPorts,
  type PublishRequest,
  type ReadTag,
  type SignatureFacts,
  type SignedImage,
  type TestedRelease,
} from './publish-ports.ts';
export { addTags, type AddedTag, type TagPorts } from './tags/add-tags.ts';
export { extraTags, type ExtraTag, type TagFacts } from './tags/extra-tags.ts';
