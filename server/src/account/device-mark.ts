import { createHash } from 'node:crypto'

const browsers = [
  'coc_coc_browser',
  'SamsungBrowser',
  'Edg',
  'OPR',
  'Firefox',
  'CriOS',
  'FxiOS',
  'Chrome',
  'Safari',
] as const
const systems = ['Windows NT', 'Android', 'iPhone', 'iPad', 'CrOS', 'Mac OS X', 'Linux'] as const

/**
 * A mark of the kind of browser and system, eight bytes. Versions are left out: a browser renews itself overnight. The same cookie
 * under another mark was copied: browsers do not hand their cookies to each other.
 */
export const deviceMark = (userAgent: string | undefined): Buffer => {
  const agent = userAgent ?? ''
  const browser = browsers.find(name => agent.includes(`${name}/`)) ?? agent.split('/')[0] ?? ''
  const system = systems.find(name => agent.includes(name)) ?? ''
  return createHash('sha256').update(`${browser} ${system}`).digest().subarray(0, 8)
}
