import type { FastifyInstance } from 'fastify'
import { read } from '../../platform/http/route.ts'
import { keepers } from '../case-act.ts'
import { getCalendar } from './calendar.queries.ts'
import { CalendarQuery, CaseCalendar } from './calendar.views.ts'

/** The days of a commune's cases: visits, reviews, terms of the law, days of a separation, work of plans. */
export const calendarRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/case-calendar',
    summary: 'What is due in the cases of my commune on which day, and every open case with what comes next',
    ...keepers,
    query: CalendarQuery,
    answer: CaseCalendar,
    run: (tx, { query }) => getCalendar(tx, query),
  })
}
