import { taskRoles } from '@mangnon/core/case/task/task.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { IdParams, read, Written, write } from '../../platform/http/route.ts'
import { caseActs, keepers } from '../case-act.ts'
import { receiveTask, refuseTask, reportTaskDone } from './given-task.commands.ts'
import { listGivenTasks } from './given-task.queries.ts'
import { seeTask, sendTask, withdrawTask } from './task.commands.ts'
import { getCaseTasks, listTasksWaiting } from './task.queries.ts'
import { CaseTasks, GivenTasks, RefuseTask, SendTask, TaskDone, TasksWaiting } from './task.views.ts'

const recipients = { purpose: 'child_protection', roles: taskRoles } as const

/** Work of a plan in the hands of school, clinic, police, union: given, confirmed, refused, done (NĐ 56/2017 Điều 28 khoản 3, Điều 29). */
export const taskRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/cases/:id/tasks',
    summary: 'Work of the plan that was given to others, and whom one may ask',
    ...keepers,
    params: IdParams,
    answer: CaseTasks,
    run: (tx, { params }) => getCaseTasks(tx, params.id),
  })
  const act = caseActs(app)
  act('tasks', 'Give an item of the plan to a person, who sees that and no more', SendTask, sendTask)
  read(app, {
    url: '/api/case-tasks/waiting',
    summary: 'Tasks that are late, and answers nobody has looked at',
    ...keepers,
    answer: TasksWaiting,
    run: tx => listTasksWaiting(tx),
  })
  for (const [name, summary, run] of [
    ['withdraw', 'Take back a task that was not answered', withdrawTask],
    ['seen', 'I have seen the answer', seeTask],
  ] as const)
    write(app, {
      method: 'POST',
      url: `/api/case-tasks/:id/${name}`,
      summary,
      ...keepers,
      params: IdParams,
      answer: Written,
      run: (tx, { params }) => run(tx, params.id),
    })
  read(app, {
    url: '/api/given-tasks',
    summary: 'Work that was given to me',
    ...recipients,
    answer: GivenTasks,
    run: tx => listGivenTasks(tx),
  })
  const mine = <B extends z.ZodType>(
    name: string,
    summary: string,
    body: B,
    run: (tx: Parameters<typeof receiveTask>[0], id: string, body: z.output<B>) => Promise<{ id: string }>,
  ) =>
    write(app, {
      method: 'POST',
      url: `/api/given-tasks/:id/${name}`,
      summary,
      ...recipients,
      params: IdParams,
      body,
      answer: Written,
      run: (tx, input) => run(tx, input.params.id, input.body),
    })
  mine('receive', 'I have it', z.object({}), receiveTask)
  mine('refuse', 'I cannot do it, and why', RefuseTask, refuseTask)
  mine('done', 'It is done: on which day, and what was done', TaskDone, reportTaskDone)
}
