/**
 * What client and server say to each other beyond the Language Server Protocol: plain types, nothing imported.
 * Positions and ranges are LSP's (zero-based line, UTF-16 character). One file a topic.
 */
export * from './annotations';
export * from './article';
export * from './commands';
export * from './comparison';
export * from './decisions';
export * from './exchange';
export * from './places';
export * from './viewUpdate';
