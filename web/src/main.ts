import './shell/fonts.css'
import './shell/tokens.css'
import './shell/base.css'
import { fetchSession } from './account/session.ts'
import { applyColourScheme } from './shell/colour-scheme.ts'

/**
 * Who is here decides what is loaded: sign-in is a small chunk of its own, the register comes only after it.
 * An old PC on a slow line shows the sign-in form after about 100 KB.
 */
const start = async (): Promise<void> => {
  applyColourScheme()
  const root = document.getElementById('root')
  if (!root) return
  if (location.pathname === '/khoi-tao') {
    const { showFirstAdministrator } = await import('./account/first-administrator.tsx')
    return showFirstAdministrator(root)
  }
  if (location.pathname === '/bao-tin') {
    const { showPublicNotice } = await import('./notice/public-page.tsx')
    return showPublicNotice(root)
  }
  if (location.pathname === '/so-lieu-cong-bo') {
    const { showPublished } = await import('./publication/published-page.tsx')
    return showPublished(root)
  }
  const answer = await fetchSession()
  if (answer.is === 'signed_in') {
    const { showApp } = await import('./shell/app.tsx')
    return showApp(root, answer.session)
  }
  const { showSignIn } = await import('./account/sign-in.tsx')
  return showSignIn(root, answer)
}

void start()
