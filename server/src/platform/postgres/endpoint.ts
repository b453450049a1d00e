import { createServer } from 'node:net'
import path from 'node:path'
import type { Postmaster } from './postmaster.ts'

/** The superuser of an embedded cluster. */
export const superuser = 'mangnon'

/** Where the server listens: a socket inside the cluster's folder, or a port of this machine alone. */
export type Endpoint =
  | { readonly kind: 'socket'; readonly folder: string }
  | { readonly kind: 'loopback'; readonly port: number }

/** A socket's address holds 107 bytes at most, so a deep folder gets a port of this machine instead. */
export async function chooseEndpoint(cluster: string): Promise<Endpoint> {
  const socket = path.join(cluster, '.s.PGSQL.5432.lock')
  if (process.platform !== 'win32' && Buffer.byteLength(socket) < 100) return { kind: 'socket', folder: cluster }
  return { kind: 'loopback', port: await freePort() }
}

/** Where a server found running listens. */
export function endpointOf(cluster: string, running: Postmaster): Endpoint {
  if (running.listensOn === 'socket') return { kind: 'socket', folder: cluster }
  return { kind: 'loopback', port: running.port }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** The superuser's address there. */
export function urlOf(password: string, endpoint: Endpoint): string {
  const user = `${superuser}:${password}`
  return endpoint.kind === 'socket'
    ? `postgresql://${user}@localhost:5432/postgres?host=${encodeURIComponent(endpoint.folder)}`
    : `postgresql://${user}@127.0.0.1:${endpoint.port}/postgres`
}
