import type { ListRowView } from '../api/contract.ts'
import { NoticeBox, type Tone } from '../shell/notice-box.tsx'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'

const tones: Readonly<Record<ListRowView['remarks'][number]['level'], Tone>> = {
  error: 'error',
  decision: 'note',
  warning: 'note',
  info: 'info',
}

/** What was found in a row, each in a sentence that says what to do. */
export const RowRemarks = ({ remarks }: { readonly remarks: ListRowView['remarks'] }) => {
  const language = useLanguage()
  return (
    <ul className={register.remarks}>
      {remarks.map(remark => (
        <li key={`${remark.code} ${remark.column}`}>
          <NoticeBox tone={tones[remark.level]}>{remark.sentence[language]}</NoticeBox>
        </li>
      ))}
    </ul>
  )
}
