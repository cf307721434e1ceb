import { window } from 'vscode';
import { isLayerOn, layers, setLayer } from '../layers';

/** Lists the layers with check boxes and shows those that are checked. */
export async function chooseLayers(): Promise<void> {
  const scope = window.activeTextEditor?.document;
  const items = layers.map(({ id, label, detail }) => ({ id, label, detail, picked: isLayerOn(id, scope) }));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: 'Newsmark Layers',
    placeHolder: 'Checked layers are shown',
  });
  if (!chosen) return;
  for (const item of items) {
    const on = chosen.includes(item);
    if (on !== item.picked) await setLayer(item.id, on);
  }
}
