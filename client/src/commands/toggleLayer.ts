import { window } from 'vscode';
import { isLayerOn, type LayerId, layers, setLayer } from '../layers';

/** Shows a hidden layer, hides a shown one. */
export async function toggleLayer(id: LayerId): Promise<void> {
  const on = !isLayerOn(id, window.activeTextEditor?.document);
  await setLayer(id, on);
  const label = layers.find((layer) => layer.id === id)?.label ?? id;
  window.setStatusBarMessage(`Newsmark: ${label} layer ${on ? 'shown' : 'hidden'}`, 3000);
}
