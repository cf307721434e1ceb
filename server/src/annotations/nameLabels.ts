import type { EntityType } from '../analysis';

/** The types of names that have a label of their own; dates and sums of money are found, too, but nobody annotates them. */
const labels: readonly EntityType[] = ['person', 'organization', 'location', 'norp', 'event', 'work'];

/** Labels of names, as an annotation has them. */
export const nameLabels: readonly string[] = labels;
