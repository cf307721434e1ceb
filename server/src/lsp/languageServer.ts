/**
 * Everything the server needs of the protocol library. All files import it from here: a bundler copies the library's
 * eight hundred names once for each file that imports them, which is felt at every start.
 */
export * from 'vscode-languageserver';
