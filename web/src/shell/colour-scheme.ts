/** 'auto' follows the machine. Kept on the machine, not in the account: it belongs to the screen in front of the person. */
export type ColourScheme = 'light' | 'dark' | 'auto'

const KEY = 'mangnon.colour-scheme'
const systemDark = () => matchMedia('(prefers-color-scheme: dark)')

export const getColourScheme = (): ColourScheme => {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

/** Writes the scheme on the root element, where both our tokens and Mantine look for it. */
export const applyColourScheme = (scheme: ColourScheme = getColourScheme()): void => {
  const dark = scheme === 'dark' || (scheme === 'auto' && systemDark().matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
}

export const setColourScheme = (scheme: ColourScheme): void => {
  if (scheme === 'auto') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, scheme)
  applyColourScheme(scheme)
}

systemDark().addEventListener('change', () => applyColourScheme())
