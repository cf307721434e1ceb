import { type ConfigurationScope, ConfigurationTarget, window, workspace } from 'vscode';

/** What a person can switch on and off; the settings are `newsmark.layers.ID`. */
export const layers = [
  { id: 'boilerplate', label: 'Boilerplate', detail: 'Fades text that is not part of the article' },
  { id: 'quotes', label: 'Quotes', detail: 'Highlights what sources said' },
  { id: 'cues', label: 'Cues', detail: 'Highlights the words that report a quote, such as “said”' },
  { id: 'sources', label: 'Sources', detail: 'Highlights the words that name who is quoted' },
  { id: 'entities', label: 'Entities', detail: 'Colours names, sums and dates: all of those below' },
  { id: 'people', label: 'People', detail: 'Colours the names of people' },
  { id: 'organizations', label: 'Organisations', detail: 'Colours the names of organisations' },
  { id: 'locations', label: 'Places', detail: 'Colours the names of places' },
  { id: 'groups', label: 'Groups', detail: 'Colours nationalities, religions and political groups' },
  { id: 'events', label: 'Events', detail: 'Colours the names of events' },
  { id: 'works', label: 'Works', detail: 'Colours the titles of books, films and songs' },
  { id: 'dates', label: 'Dates', detail: 'Colours dates' },
  { id: 'money', label: 'Money', detail: 'Colours sums of money' },
] as const;

export type LayerId = (typeof layers)[number]['id'];

/** Whether `layer` is shown where `scope` is. */
export function isLayerOn(layer: LayerId, scope?: ConfigurationScope): boolean {
  return workspace.getConfiguration('newsmark.layers', scope).get<boolean>(layer, true);
}

/** Shows or hides `layer`, in the workspace if it is set there, else for the user. */
export async function setLayer(layer: LayerId, on: boolean): Promise<void> {
  const scope = window.activeTextEditor?.document;
  const settings = workspace.getConfiguration('newsmark.layers', scope);
  const set = settings.inspect<boolean>(layer);
  const target =
    set?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : set?.workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await settings.update(layer, on, target);
}
