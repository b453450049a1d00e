import type { Purpose } from '@mangnon/core/access/purpose.ts'
import type { Role } from '@mangnon/core/account/role.ts'
import type { RouteOptions } from 'fastify'

/** What a route declares: open to anybody, or a purpose and the roles that may come. */
export type Permission =
  | { readonly open: true }
  | { readonly purpose: Purpose; readonly roles: readonly [Role, ...Role[]] }

export type DeclaredRoute = { readonly method: string; readonly url: string; readonly permission: Permission }

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission
  }
}

/** Pages of documentation come with the library and declare nothing; they hold no data. */
const documentation = /^\/docs(\/|$)/

/** Every route declares who may come; one that does not stops the server from starting. */
export const demandPermission = (route: RouteOptions): Permission | null => {
  if (documentation.test(route.url)) return null
  if (route.config?.permission) return route.config.permission
  throw new Error(`Route ${String(route.method)} ${route.url} declares no permission`)
}
