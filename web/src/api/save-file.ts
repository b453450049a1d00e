interface FileAnswer {
  readonly data?: Blob
  readonly response: Response
}

/** The name that the server gave a file; it gives none with quotes in it. */
const nameOf = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'mang-non'

/** Hands the person a file that was asked for with a body, as a link with `download` does for an address. */
export const saveFile = (answer: FileAnswer): FileAnswer => {
  if (answer.data) {
    const address = URL.createObjectURL(answer.data)
    Object.assign(document.createElement('a'), { href: address, download: nameOf(answer.response) }).click()
    URL.revokeObjectURL(address)
  }
  return answer
}
