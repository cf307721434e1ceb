/** What a name can be; `norp` is a nationality, a religious or a political group (as OntoNotes names it). */
export const entityTypes = [
  'person',
  'organization',
  'location',
  'norp',
  'event',
  'work',
  'date',
  'money',
] as const;
