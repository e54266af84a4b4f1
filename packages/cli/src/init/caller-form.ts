import type { ApplicationConfig, Policy } from '@waybill/config';

/** How the caller's files use Waybill. */
export const callerForms = ['own-jobs', 'reusable'] as const;
/** `own-jobs`: jobs of the caller's own with the root composite; `reusable`: calls of Waybill's workflows. */
export type CallerForm = (typeof callerForms)[number];

/** For which servers files are written. */
export const serverVariants = ['github', 'compatible'] as const;
/** `compatible`: for servers that do not know `environment.deployment` (Enterprise Server, Gitea, act). */
export type ServerVariant = (typeof serverVariants)[number];

/** Which Waybill a file uses. */
export interface WaybillReference {
  /** `owner/name` on the caller's own server. */
  readonly repository: string;
  /** 40 hexadecimal digits. */
  readonly commit: string;
  /** What people call that commit, such as `v0.1.0`. */
  readonly version: string;
}

/** What the caller's files follow from. */
export interface CallerRequest {
  readonly form: CallerForm;
  readonly variant: ServerVariant;
  readonly uses: WaybillReference;
  readonly config: ApplicationConfig;
  /** Path of waybill.yaml in the repository. */
  readonly configPath: string;
  readonly policy: Policy;
}

/** A file to be written. */
export interface WorkflowFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Longer files are for nobody's first look (the rule of every file that `init` writes). */
export const maximumLines = 24;

/** The environment of the forge that holds the credentials of the stage release. */
export const releaseEnvironment = 'release';
