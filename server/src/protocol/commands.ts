/** What a client may tell about itself in `initializationOptions`. */
export interface InitializationOptions {
  /** Absolute path of a folder in which the server may keep its index of the workspace between starts. */
  readonly storage?: string;
  /**
   * Commands that hovers may link to (`command:` links), those of `serverCommand` and of `clientCommand` the client
   * trusts. Without them a hover links to locations only, which every editor follows.
   */
  readonly hoverCommands?: readonly string[];
}

/**
 * Commands the server runs (`workspace/executeCommand`). vscode-languageclient registers them by itself, so a client
 * must not register them again.
 */
export const serverCommand = {
  /** `[StripParams]`: removes boilerplate sections. */
  strip: 'newsmark.server.strip',
  /** `[DecideParams]`: keeps a person's decision about this document. */
  decide: 'newsmark.server.decide',
  /** `[AddRuleParams]`: writes a rule for the whole folder to `newsmark.json`. */
  addRule: 'newsmark.server.addRule',
} as const;

/** Commands of the client that hovers, code lenses and code actions link to when `hoverCommands` names them. */
export const clientCommand = {
  /** `[{ uri, position }]`: moves the cursor there. */
  goTo: 'newsmark.goTo',
  /** `[{ uri, position }]`: picks the source of the quote at that position (`newsmark/candidates`). */
  setSource: 'newsmark.setSource',
  /** `[ConfirmParams]`: takes the words that an annotation has now for the right ones. */
  confirmWords: 'newsmark.confirmWords',
} as const;
