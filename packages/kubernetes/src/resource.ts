/** A kind of object as an API server serves it (its discovery documents). */
export interface Resource {
  /** '' for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** As in paths: `deployments`. */
  readonly plural: string;
  readonly namespaced: boolean;
}

/** Names one object. */
export interface ObjectReference {
  /** `apps/v1`, or `v1` for the core group. */
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Undefined for kinds without one, and where the connection's own is meant. */
  readonly namespace?: string;
}

/** Objects of one kind, those of a namespace where one is named, else of all. */
export interface Selection {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  /** As the API takes it: `app=shop,tier!=worker`. */
  readonly labelSelector?: string;
  /** As the API takes it: `metadata.name=shop`. */
  readonly fieldSelector?: string;
}
