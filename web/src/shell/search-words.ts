import { useRouterState } from '@tanstack/react-router'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What somebody looks for in a list. */
    readonly words?: string
  }
}

/** The words as an entry of the history keeps them; none leaves nothing. */
export const withWords = (words: string): { words?: string } => (words === '' ? {} : { words })

const read = (words: unknown): string => (typeof words === 'string' ? words : '')

/**
 * The words that this page looks for: a name, a number, a phone. They stand in the entry of the browser's history, not in the address,
 * which proxies, logs and bookmarks keep: going back and loading again find them, a copied address does not.
 */
export const useSearchWords = (): string => useRouterState({ select: ({ location }) => read(location.state.words) })
