/** What may be attached in a case, by what it holds, not by its name: pictures, papers, tables. `picture`: may tell where it was taken. */
export const caseFileKinds = {
  'image/jpeg': { picture: true, ending: 'jpg' },
  'image/png': { picture: true, ending: 'png' },
  'image/webp': { picture: true, ending: 'webp' },
  'application/pdf': { picture: false, ending: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { picture: false, ending: 'docx' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { picture: false, ending: 'xlsx' },
} as const satisfies Record<string, { readonly picture: boolean; readonly ending: string }>
export type CaseFileKind = keyof typeof caseFileKinds

export const isCaseFileKind = (type: string): type is CaseFileKind => type in caseFileKinds

/** So many bytes at most. A page scanned well is one million, a phone's picture three to eight. */
export const largestCaseFile = 20 * 1024 * 1024

/** So many files a task, from both sides. */
export const mostFilesOfTask = 20

/** What a file is called for people: its last part, without what another system reads as a path or an end. */
export const fileNameOf = (name: string): string =>
  name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .split(/[/\\]/)
    .at(-1)
    ?.trim()
    .slice(-150) || 'tep'
