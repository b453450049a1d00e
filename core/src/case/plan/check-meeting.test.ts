import { formOn } from '@mangnon/legal/forms/form.ts'
import { caseForms } from '@mangnon/legal/forms/forms.ts'
import { describe, expect, test } from 'vitest'
import { detailedProblems } from '../assess/check-detailed.ts'
import { type MeetingDraft, meetingProblems } from './check-meeting.ts'

const today = '2028-02-29'
const codes = (problems: readonly { path: string; code: string }[]) =>
  problems.map(({ path, code }) => `${path} ${code}`)

const meeting: MeetingDraft = {
  heldOn: today,
  place: 'Trụ sở Ủy ban nhân dân xã',
  people: [
    { name: 'Trần Văn Lực', of: 'Chủ tịch' },
    { name: 'Nguyễn Thị Hạnh', of: 'Người làm công tác bảo vệ trẻ em' },
  ],
  minutes: 'Thống nhất đưa trẻ về bà ngoại',
  childOpinion: 'Muốn ở với bà',
  carersOpinion: '',
}

describe('the minutes of a meeting', () => {
  test.each<[string, Partial<MeetingDraft>, boolean, string[]]>([
    ['are whole', {}, false, []],
    ['hear the parents where they may be heard', { carersOpinion: 'Đồng ý' }, false, []],
    ['do not hear a harmer', { carersOpinion: 'Đồng ý' }, true, ['carersOpinion blocked_for_harmer']],
    ['name no day', { heldOn: '' }, false, ['heldOn required']],
    ['lie in the future', { heldOn: '2028-03-01' }, false, ['heldOn in_future']],
    ['lie before what was met about', { heldOn: '2028-02-27' }, false, ['heldOn before_previous']],
    ['say nothing', { minutes: ' ', childOpinion: '' }, false, ['minutes required', 'childOpinion required']],
    ['name one person', { people: [{ name: 'Trần Văn Lực', of: '' }] }, false, ['people required']],
    ['are too long', { minutes: 'a'.repeat(20_001) }, false, ['minutes too_long']],
  ])('%s', (_what, some, carerIsHarmer, expected) => {
    expect(codes(meetingProblems({ ...meeting, ...some }, { carerIsHarmer }, '2028-02-28', today))).toEqual(expected)
  })
})

const form = formOn(caseForms, '03', today)
if (!form) throw new Error('no Mẫu số 03')
const detailed = {
  assessedOn: today,
  scores: Object.fromEntries(
    form.tables.flatMap(({ lines }) => lines.map(({ line }) => [line, { level: 'low' as const }])),
  ),
  conclusion: 'low',
  reason: null,
  texts: { condition: 'Vết bầm ở lưng', family: 'Ở với bà ngoại', childWish: 'Được đi học' },
  problems: ['Cần chữa trị'],
}

describe('the detailed assessment', () => {
  test.each<[string, object, boolean, string[]]>([
    ['is whole', {}, false, []],
    [
      'lacks what the decree asks',
      { texts: {} },
      false,
      ['texts.condition required', 'texts.family required', 'texts.childWish required'],
    ],
    ['names no problem', { problems: [' '] }, false, ['problems required']],
    [
      'asks the harmer',
      { texts: { ...detailed.texts, carersWish: 'Xin được gặp con' }, reason: 'Đã ở riêng' },
      true,
      ['texts.carersWish blocked_for_harmer'],
    ],
    ['concludes other than advised', { conclusion: 'high' }, false, ['reason reason_needed']],
  ])('%s', (_what, some, carerIsHarmer, expected) => {
    expect(codes(detailedProblems({ ...detailed, ...some }, form, { carerIsHarmer }, today))).toEqual(expected)
  })
})
