import { commands, type TreeItem } from 'vscode';
import { goTo, type Target } from './goTo';

/** Puts the cursor on what a tree item stands for and opens the menu of corrections there. */
export async function correct(item: unknown): Promise<void> {
  if (await goToItem(item)) await commands.executeCommand('editor.action.quickFix');
}

/** Lists the mentions of the name a tree item stands for, with the quotes of whom it names. */
export async function showMentions(item: unknown): Promise<void> {
  if (await goToItem(item)) await commands.executeCommand('editor.action.goToReferences');
}

async function goToItem(item: unknown): Promise<boolean> {
  const target = (item as { item?: TreeItem } | undefined)?.item?.command?.arguments?.[0] as
    | Target
    | undefined;
  if (!target?.range) return false;
  await goTo({ uri: target.uri, position: target.range.start });
  return true;
}
