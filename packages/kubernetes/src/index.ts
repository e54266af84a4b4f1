export type { ClusterAccess } from './credentials/access.ts';
export type { Cluster, LogRequest, ObjectList, RemoveOptions, RequestCounts } from './cluster.ts';
export { kubernetesError, kubernetesErrorCodes } from './error-codes.ts';
export type { ObjectReference, Resource, Selection } from './resource.ts';
export type { ObjectChange, ObjectWatch, WatchOptions } from './watch/object-watch.ts';
