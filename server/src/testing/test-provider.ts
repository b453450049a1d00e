import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/**
 * A real OpenID provider on this machine, as a ministry might run it; `who` signs in without being asked for a password, once they
 * pressed its button where `asks` is so.
 */
export type TestProvider = {
  readonly issuer: string
  asks: boolean
  who: { sub: string; amr?: string[]; acr?: string }
  /** Follows a browser through its pages and returns the address to which it sends the browser back. */
  readonly visit: (to: string) => Promise<string>
  readonly close: () => Promise<void>
}

export const clientId = 'mangnon'
export const clientSecret = 'a-secret-of-this-test-alone'

const itsPage =
  '<!doctype html><html lang="vi"><title>Bộ</title><h1>Trang của Bộ</h1><form method="post"><button>Tôi là người này</button></form>'

export const startProvider = async (redirectUri: string): Promise<TestProvider> => {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    cookies: { keys: ['test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    claims: { openid: ['sub', 'personal_number', 'acr', 'amr'] },
    conformIdTokenClaims: false,
    acrValues: ['two-proofs'],
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...(sub.startsWith('0') && { personal_number: sub }) }),
    }),
  })
  const self: Pick<TestProvider, 'who' | 'asks'> = { who: { sub: 'nobody' }, asks: false }
  const handle = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) {
      handle(request, response)
      return
    }
    if (self.asks && request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(itsPage)
      return
    }
    void (async () => {
      const { sub, amr, acr } = self.who
      const grant = new provider.Grant({ accountId: sub, clientId })
      grant.addOIDCScope('openid')
      await provider.interactionFinished(request, response, {
        login: { accountId: sub, ...(amr && { amr }), ...(acr && { acr }) },
        consent: { grantId: await grant.save() },
      })
    })()
  })
  return Object.assign(self, {
    issuer,
    visit: async (to: string) => {
      const cookies = new Map<string, string>()
      let next = to
      while (next.startsWith(issuer)) {
        const answer = await fetch(next, {
          redirect: 'manual',
          headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        })
        for (const cookie of answer.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
          cookies.set(name, value)
        }
        const location = answer.headers.get('location')
        if (!location) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`)
        next = new URL(location, issuer).toString()
      }
      return next
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    },
  })
}
