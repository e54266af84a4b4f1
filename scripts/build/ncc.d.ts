/** The bundler has no types of its own; what it gives is parsed. */
declare module '@vercel/ncc' {
  interface Options {
    readonly esm: boolean;
    readonly filename: string;
    readonly target: string;
    readonly license: string;
    readonly cache: false;
    readonly quiet: boolean;
    readonly sourceMapRegister: boolean;
    readonly customEmit: (path: string) => false;
  }
  export default function ncc(entry: string, options: Options): Promise<unknown>;
}
