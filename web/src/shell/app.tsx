import './mantine.css'
import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Session } from '../api/contract.ts'
import { isPassing } from '../api/problem.ts'
import { getColourScheme, setColourScheme } from './colour-scheme.ts'
import { prepareMessages } from './messages.ts'
import { createAppRouter } from './router.tsx'
import { SessionContext, SetSessionContext } from './session-context.ts'
import { theme } from './theme.ts'

const colourSchemes: MantineColorSchemeManager = {
  get: getColourScheme,
  set: setColourScheme,
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => setColourScheme('auto'),
}

const createCache = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && isPassing(error),
        networkMode: 'always',
      },
    },
  })

const Signed = ({ session, children }: { readonly session: Session; readonly children: ReactNode }) => {
  const [present, setPresent] = useState(session)
  return (
    <SetSessionContext value={setPresent}>
      <SessionContext value={present}>{children}</SessionContext>
    </SetSessionContext>
  )
}

/** Draws the app for somebody who is signed in. */
export const showApp = async (element: HTMLElement, session: Session): Promise<void> => {
  await prepareMessages('app')
  if (location.pathname === '/' || location.pathname === '/dang-nhap') history.replaceState(null, '', '/viec-can-lam')
  const router = createAppRouter()
  createRoot(element).render(
    <MantineProvider
      theme={theme}
      colorSchemeManager={colourSchemes}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={createCache()}>
        <Signed session={session}>
          <RouterProvider router={router} />
        </Signed>
      </QueryClientProvider>
    </MantineProvider>,
  )
}
