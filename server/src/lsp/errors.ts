/** Thrown by handlers whose parameters make no sense; answered as LSP's `InvalidParams`. */
export class BadParams extends Error {}
