import { newId } from '@mangnon/core/platform/id.ts'
import { expect } from 'vitest'
import type { TestApp } from '../testing/test-app.ts'
import { aChild, aHousehold } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>

const addVillage = async (call: Call, name: string): Promise<string> => {
  const id = newId()
  const answer = await call('/api/villages', { method: 'POST', body: { id, name } })
  expect(answer.statusCode, answer.body).toBe(200)
  return id
}

const enter = async (call: Call, headName: string, villageId: string, names: readonly string[]): Promise<void> => {
  const household = aHousehold({ headName, villageId })
  expect((await call('/api/households', { method: 'POST', body: household })).statusCode).toBe(200)
  for (const [at, fullName] of names.entries()) {
    const child = aChild({ fullName, householdId: household.id, birth: at === 0 ? '2020-02-29' : '2018-03-05' })
    const answer = await call('/api/children', { method: 'POST', body: child })
    expect(answer.statusCode, answer.body).toBe(200)
  }
}

/** Two families in one village and one in another, entered as an officer does; the first child of each was born on 29 February 2020. */
export const enterFamilies = async (call: Call): Promise<{ village: string; otherVillage: string }> => {
  const village = await addVillage(call, 'Thôn Xuôi')
  const otherVillage = await addVillage(call, 'Thôn Ngược')
  await enter(call, 'H’Hen Niê', village, ['Y Čŏn Kbŭôr', 'H’Liăng Êban'])
  await enter(call, 'Nguyễn Văn Hùng', village, ['Nguyễn Văn An', 'Nguyễn Thị Lan'])
  await enter(call, 'Trần Văn Tám', otherVillage, ['Trần Thị Hoa'])
  return { village, otherVillage }
}
