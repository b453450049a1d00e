import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaChangeView } from '../api/contract.ts'
import { uploadList } from '../register/upload-file.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { formatCount } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'

const kinds = ['units', 'communes', 'provinces', 'commune_mapping', 'province_mapping', 'unit_changes'] as const

/** The tables of a change, and the way in for another. One is read at a time. */
export const ChangeTables = ({ view }: { readonly view: AreaChangeView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const cache = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<string | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const take = async (files: FileList | null) => {
    setProblem(null)
    for (const file of files ?? []) {
      setSending(file.name)
      const answer = await uploadList(file, () => undefined, `/api/area-changes/${view.change.id}/tables`).done
      if (answer && 'problem' in answer) setProblem(answer.problem)
      else announce(t('areaChange.tables.added', { name: file.name }))
    }
    setSending(null)
    if (chooser.current) chooser.current.value = ''
    void cache.invalidateQueries()
  }
  return (
    <section className={css.card}>
      <h2>{t('areaChange.tables.title')}</h2>
      {view.files.length === 0 && <p className={css.muted}>{t('areaChange.tables.none')}</p>}
      <ul className={css.plain}>
        {view.files.map(file => {
          const kind = kinds.find(known => known === file.kind) ?? 'units'
          return (
            <li key={file.name}>
              <strong>{file.name}</strong>: {t(`areaChange.tables.kind.${kind}`)},{' '}
              {t('areaChange.tables.rows', { count: file.rows, shown: formatCount(file.rows, language) })}
            </li>
          )
        })}
      </ul>
      {view.can.includes('change') && (
        <div className={css.row}>
          <Button
            variant="default"
            leftSection={<Icon name="import" />}
            loading={sending !== null}
            onClick={() => chooser.current?.click()}
          >
            {t('areaChange.tables.choose')}
          </Button>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            accept=".csv,.xlsx"
            aria-label={t('areaChange.tables.choose')}
            onChange={event => void take(event.currentTarget.files)}
          />
          <span role="status" className={css.muted}>
            {sending !== null && t('areaChange.tables.sending', { name: sending })}
          </span>
        </div>
      )}
      <ProblemBox problem={problem} />
    </section>
  )
}
