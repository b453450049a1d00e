import { describe, expect, test } from 'vitest'
import { roles } from '../account/role.ts'
import { noticeProblems, receivedAtMost } from './check-notice.ts'
import { type ComparedNotice, scoreDuplicate, worthAsking } from './duplicate-score.ts'
import { receiverKindOf, receivers } from './notice.ts'

const now = new Date('2026-11-30T04:00:00Z')

describe('what a report must hold', () => {
  const fine = { happened: 'Nghe tiếng trẻ khóc, bị đánh', receivedAt: now.toISOString(), age: null }
  test.each([
    [fine, []],
    [{ ...fine, happened: ' ' }, ['happened required']],
    [{ ...fine, receivedAt: '2026-11-30T03:00:00Z' }, []],
    [{ ...fine, receivedAt: '2026-11-30T04:01:00Z' }, []],
    [{ ...fine, receivedAt: '2026-11-30T04:03:00Z' }, ['receivedAt in_future']],
    [{ ...fine, age: 0 }, []],
    [{ ...fine, age: 17 }, []],
    [{ ...fine, age: 18 }, ['age invalid']],
    [{ ...fine, age: 3.5 }, ['age invalid']],
    [{ ...fine, age: -1 }, ['age invalid']],
  ])('%j: %j', (notice, problems) =>
    expect(noticeProblems(notice, now).map(({ path, code }) => `${path} ${code}`)).toEqual(problems),
  )

  test('a clock that goes ahead does not make a receipt in the future', () =>
    expect(receivedAtMost('2026-11-30T04:01:00Z', now)).toEqual(now))
})

test('who receives, as whom; nobody else does', () => {
  expect(roles.filter(role => receiverKindOf(role) !== undefined).sort()).toEqual([...receivers].sort())
  expect(receiverKindOf('village_collaborator')).toBe('public')
})

describe('two reports of one event', () => {
  const first: ComparedNotice = {
    receivedAt: now,
    childId: null,
    childName: 'Nguyễn Thị Lan',
    sex: 'female',
    age: 8,
    eventPlace: 'nhà số 5 thôn Đông',
    happened: 'Hàng xóm nghe cháu bị bố dượng đánh bằng roi, khóc to từ chiều',
  }
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  const nobody = { childName: null, age: null, sex: 'unknown' } as const
  test.each<[string, Partial<ComparedNotice>, boolean]>([
    ['the same once more', {}, true],
    [
      'the name without marks, next morning',
      { childName: 'nguyen thi lan', receivedAt: later(14), happened: 'Cháu bị đánh' },
      true,
    ],
    [
      'the name in NFD',
      { childName: 'Nguyễn Thị Lan'.normalize('NFD'), happened: 'Cháu bị đánh', eventPlace: null },
      true,
    ],
    ['nameless, the same place and words', { ...nobody, happened: 'cháu bị bố dượng đánh bằng roi, khóc to' }, true],
    ['the same child of the register', { childId: 'a', childName: null, happened: 'x' }, true],
    ['another child of the register', { childId: 'b' }, false],
    ['another name at the same place', { childName: 'Trần Văn Hùng', sex: 'male', happened: 'Cháu bỏ nhà đi' }, false],
    ['nothing in common', { ...nobody, eventPlace: 'chợ huyện', happened: 'Trẻ ăn xin một mình ở cổng chợ' }, false],
    ['a brother: other sex, far other age', { childName: null, sex: 'male', age: 15, happened: 'Cháu bị đánh' }, false],
    ['four days later', { receivedAt: later(96) }, false],
    ['nothing but the hour', { ...nobody, eventPlace: null, happened: 'Có trẻ kêu cứu' }, false],
  ])('%s: %s', (_what, differs, asked) => {
    const one = differs.childId === undefined ? first : { ...first, childId: 'a' }
    const { score, reasons } = scoreDuplicate(one, { ...first, ...differs })
    expect(score >= worthAsking, `${score} ${reasons.join(' ')}`).toBe(asked)
    expect(scoreDuplicate({ ...first, ...differs }, one).score).toBe(score)
  })
})
