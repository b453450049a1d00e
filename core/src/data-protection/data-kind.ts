/** Kinds of personal data; the sensitive ones are those of Luật 91/2025 and its decree. */
export const dataKinds = [
  'identity',
  'contact',
  'family',
  'school',
  'image',
  'health',
  'sexual_life',
  'crime',
  'religion',
  'ethnicity',
  'location',
  'identity_papers',
  'case',
] as const
export type DataKind = (typeof dataKinds)[number]
