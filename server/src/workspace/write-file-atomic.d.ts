/** The part of the package that is used; it carries no types of its own. */
declare module 'write-file-atomic' {
  interface Options {
    readonly mode?: number | false;
    readonly encoding?: string | null;
    readonly fsync?: boolean;
  }
  function writeFile(path: string, data: string | Uint8Array, options?: Options): Promise<void>;
  namespace writeFile {
    function sync(path: string, data: string | Uint8Array, options?: Options): void;
  }
  export = writeFile;
}
