import { newId } from '@mangnon/core/platform/id.ts'

/** The commune of the sample, by id. */
export const phatTichId = '25-09349'

/** A report as a form sends it, with what a test wants otherwise. */
export const aNotice = (facts: Record<string, unknown> = {}) => ({
  id: newId(),
  receivedAt: new Date(Date.now() - 60_000).toISOString(),
  deviceAt: new Date().toISOString(),
  channel: 'phone',
  happened: 'Hàng xóm nghe cháu bị bố dượng đánh bằng roi, khóc to từ chiều',
  ...facts,
})
