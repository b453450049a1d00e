/** A command cannot do what it was asked: one sentence in each language, and what else is to know. */
export class CommandError extends Error {
  constructor(vi: string, en: string, detail?: Readonly<Record<string, unknown>>) {
    super(`${vi} / ${en}${detail ? ` ${JSON.stringify(detail)}` : ''}`)
    this.name = 'CommandError'
  }
}
