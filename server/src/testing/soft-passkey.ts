import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest()
const base64url = (data: Uint8Array): string => Buffer.from(data).toString('base64url')

/** A passkey in software: what a phone would answer, with a key of its own (ES256, attestation 'none'). */
export type SoftPasskey = {
  readonly id: string
  readonly register: (options: { challenge: string }) => object
  readonly answer: (options: { challenge: string }, wrong?: { origin?: string; verified?: boolean }) => object
  /** A copy made now: it counts on from here by itself. */
  readonly copy: () => SoftPasskey
}

const present = 0x01
const verifiedFlag = 0x04
const attested = 0x40

export const makePasskey = (
  origin: string,
  counter = 0,
  known?: { id: Buffer; pair: ReturnType<typeof newPair> },
): SoftPasskey => {
  const { id, pair } = known ?? { id: randomBytes(16), pair: newPair() }
  const host = new URL(origin).hostname
  let count = counter
  const clientData = (type: string, challenge: string, from: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))
  const authenticatorData = (flags: number, tail: Uint8Array = new Uint8Array()): Buffer => {
    const counted = Buffer.alloc(4)
    count += 1
    counted.writeUInt32BE(count)
    return Buffer.concat([sha256(host), Buffer.of(flags), counted, tail])
  }
  return {
    id: base64url(id),
    register: ({ challenge }) => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const tail = Buffer.concat([Buffer.alloc(16), length, id, coseKey(pair)])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authenticatorData(present | verifiedFlag | attested, tail))],
      ])
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', challenge, origin)),
          attestationObject: base64url(isoCBOR.encode(attestation as unknown as Parameters<typeof isoCBOR.encode>[0])),
          transports: ['internal'],
        },
      }
    },
    answer: ({ challenge }, { origin: from = origin, verified = true } = {}) => {
      const data = authenticatorData(present | (verified ? verifiedFlag : 0))
      const client = clientData('webauthn.get', challenge, from)
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(sign('sha256', Buffer.concat([data, sha256(client)]), pair.privateKey)),
        },
      }
    },
    copy: () => makePasskey(origin, count, { id, pair }),
  }
}

const newPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** The public key as COSE (RFC 9053): EC2, ES256, P-256, x, y. */
const coseKey = (pair: ReturnType<typeof newPair>): Uint8Array => {
  const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' })
  const key = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ])
  return isoCBOR.encode(key as unknown as Parameters<typeof isoCBOR.encode>[0])
}
