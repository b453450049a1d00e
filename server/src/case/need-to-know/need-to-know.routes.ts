import type { FastifyInstance } from 'fastify'
import { IdParams, read, Written, write } from '../../platform/http/route.ts'
import { caseActs, keepers } from '../case-act.ts'
import { listGlasses } from './glass.queries.ts'
import { breakGlass, endShare, seeGlass, setTeam, shareCase } from './need-to-know.commands.ts'
import { getNeedToKnow, listKeptApart } from './need-to-know.queries.ts'
import {
  BreakGlass,
  GlassList,
  GlassSeen,
  KeptApartList,
  NeedToKnow,
  SetTeam,
  ShareCase,
} from './need-to-know.views.ts'

const breakers = { purpose: 'child_protection', roles: ['commune_officer', 'province_officer'] } as const
const watchers = { purpose: 'child_protection', roles: ['commune_chair', 'data_protection_auditor'] } as const

/** Who may know of a case: team, sharing, broken glass (Luật Trẻ em Điều 6 khoản 11; NĐ 56/2017 Điều 24). */
export const needToKnowRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/cases/kept-apart',
    summary: 'Cases of my commune that are kept to others: that they are there',
    purpose: 'child_protection',
    roles: ['commune_officer'],
    answer: KeptApartList,
    run: tx => listKeptApart(tx),
  })
  read(app, {
    url: '/api/cases/:id/need-to-know',
    summary: 'Who may know of a case',
    ...keepers,
    params: IdParams,
    answer: NeedToKnow,
    run: (tx, { params }) => getNeedToKnow(tx, params.id),
  })
  const act = caseActs(app)
  act('team', 'Keep a case to a team, or open it to all officers of the commune again', SetTeam, setTeam)
  act('shares', 'Share parts of a case with a person until a day', ShareCase, shareCase)
  write(app, {
    method: 'POST',
    url: '/api/case-shares/:id/end',
    summary: 'End a sharing before its day',
    ...keepers,
    params: IdParams,
    answer: Written,
    run: (tx, { params }) => endShare(tx, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/case-glass',
    summary: 'Open a case that is none of mine, in an emergency; chair and auditor are told at once',
    ...breakers,
    body: BreakGlass,
    answer: Written,
    run: (tx, { body }) => breakGlass(tx, body),
  })
  read(app, {
    url: '/api/case-glass',
    summary: 'Who opened cases in an emergency',
    ...watchers,
    answer: GlassList,
    run: tx => listGlasses(tx),
  })
  write(app, {
    method: 'POST',
    url: '/api/case-glass/:id/seen',
    summary: 'I have seen that the glass was broken; the chair may end it',
    ...watchers,
    params: IdParams,
    body: GlassSeen,
    answer: Written,
    run: (tx, { params, body }) => seeGlass(tx, params.id, body),
  })
}
