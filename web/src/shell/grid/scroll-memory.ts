/** Where each list stood, so that coming back from a record finds the same rows. For the life of the page only. */
const places = new Map<string, { readonly offset: number; readonly active: number }>()

export const scrollMemory = {
  recall: (list: string) => places.get(list) ?? { offset: 0, active: 0 },
  keep: (list: string, offset: number, active: number): void => {
    places.set(list, { offset, active })
  },
}
