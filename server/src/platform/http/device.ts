import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

// The order matters: nearly every browser also calls itself Chrome or Safari.
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Cốc Cốc', /coc_coc_browser\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Safari\//],
]
const systems: readonly (readonly [string, RegExp])[] = [
  ['Windows', /Windows NT/],
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['ChromeOS', /CrOS/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
]
const nameIn = (table: typeof browsers, agent: string): string | undefined =>
  table.find(([, shape]) => shape.test(agent))?.[0]

/**
 * A short name of a device: browser, system and six digits of its long-lived cookie's hash ('Chrome · Windows · 3fa91c'). Versions are
 * left out: a browser renews itself overnight and is still the same device.
 */
export const deviceName = (agent: string | undefined, cookieHash: Buffer | undefined): string =>
  [
    nameIn(browsers, agent ?? '') ?? agent?.split('/')[0]?.slice(0, 30),
    nameIn(systems, agent ?? ''),
    cookieHash?.toString('hex').slice(0, 6),
  ]
    .filter(Boolean)
    .join(' · ')

/**
 * Eight bytes that tell this browser from others: its kind, its system, its long-lived cookie; not its version, since it renews itself
 * overnight.
 */
export const deviceMark = (agent: string | undefined, cookieHash: Buffer | undefined): Buffer =>
  createHash('sha256')
    .update(`${nameIn(browsers, agent ?? '') ?? agent?.split('/')[0]} ${nameIn(systems, agent ?? '')} `)
    .update(cookieHash ?? '')
    .digest()
    .subarray(0, 8)

const cookieHashOf = (request: FastifyRequest): Buffer | undefined => {
  const cookie = request.cookies.mn_device
  return cookie ? createHash('sha256').update(cookie).digest() : undefined
}

/** The device a request comes from. */
export const deviceOf = (request: FastifyRequest): string =>
  deviceName(request.headers['user-agent'], cookieHashOf(request))

export const deviceMarkOf = (request: FastifyRequest): Buffer =>
  deviceMark(request.headers['user-agent'], cookieHashOf(request))
