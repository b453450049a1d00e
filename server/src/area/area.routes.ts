import { roles } from '@mangnon/core/account/role.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { read, Written, write } from '../platform/http/route.ts'
import { createVillage, endVillage, renameVillage } from './area.commands.ts'
import { getAreaView, listAreas, ownCommunePath } from './area.queries.ts'
import { AreaList, AreaView, EndArea, ListAreas, NewVillage, RenameArea } from './area.views.ts'

const everyone = { purpose: 'area_administration', roles } as const
const officer = { purpose: 'area_administration', roles: ['commune_officer'] } as const
const AreaParams = z.object({ id: z.string().max(40) })

/** The area tree: public to everybody signed in; villages are kept by their commune. */
export const areaRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/areas',
    summary: 'Units by parent, level or name',
    ...everyone,
    query: ListAreas,
    answer: AreaList,
    run: (tx, { query }) => listAreas(tx, query),
  })
  read(app, {
    url: '/api/areas/:id',
    summary: 'One unit with the names it bore',
    ...everyone,
    params: AreaParams,
    answer: AreaView,
    run: (tx, { params }) => getAreaView(tx, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/villages',
    summary: 'Add a village to my commune',
    ...officer,
    body: NewVillage,
    answer: Written,
    run: async (tx, { body }) => {
      const { id } = await createVillage(tx, ownCommunePath(tx), body)
      return { id }
    },
  })
  write(app, {
    method: 'PATCH',
    url: '/api/villages/:id',
    summary: 'Rename a village',
    ...officer,
    params: AreaParams,
    body: RenameArea,
    answer: Written,
    run: (tx, { params, body }) => renameVillage(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/villages/:id/end',
    summary: 'End a village',
    ...officer,
    params: AreaParams,
    body: EndArea,
    answer: Written,
    run: (tx, { params, body }) => endVillage(tx, params.id, body),
  })
}
