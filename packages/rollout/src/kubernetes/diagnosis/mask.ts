/** Makes a text from the cluster fit to be shown: cut, on one line, without secrets. */
export type Mask = (text: string) => string;
