import { api } from '../api/client.ts'
import type { ReportView, WriteReportBody } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'

/** What a person writes in a report is sent whole: what is not said anew stays as it is. */
export const useReportWrite = (report: ReportView) => {
  const { run, sending, problem, reset } = useWrite((body: WriteReportBody, headers) =>
    api.POST('/api/reports/{id}/write', { params: { path: { id: report.id } }, body, headers }),
  )
  const typed = report.typed.map(({ value, ...cell }) => ({ ...cell, value: String(value) }))
  return {
    ...{ sending, problem, reset },
    typedBut: (line: string) => typed.filter(one => one.line !== line),
    save: (more: Partial<WriteReportBody>) =>
      run({
        ...{ version: report.version, typed, explained: report.explained, differences: report.differences },
        narrative: report.narrative ?? '',
        ...more,
      }),
  }
}
