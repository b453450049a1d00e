import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { ChildMerges, ChildView } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { fieldText } from '../audit/history-list.tsx'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatInstant } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'

type Merge = ChildMerges['merges'][number]

/** On a child's page: what stands in its place when it was merged away, and what was merged into it. Nothing where neither is. */
export const MergeCard = ({ child }: { readonly child: ChildView }) => {
  const { t } = useTranslation()
  const found = queries.useQuery('get', '/api/children/{id}/merges', { params: { path: { id: child.id } } })
  const { standsAs = null, merges = [] } = found.data ?? {}
  return (
    <>
      {standsAs && (
        <NoticeBox tone="note">
          {standsAs.id !== null ? (
            <>
              {t('duplicate.merges.standsAs')}{' '}
              <Link to="/tre-em/$id" params={{ id: standsAs.id }}>
                {standsAs.code}
              </Link>
              .
            </>
          ) : (
            t('duplicate.merges.standsElsewhere', { commune: standsAs.communeName })
          )}
        </NoticeBox>
      )}
      {merges.length > 0 && (
        <section className={css.card}>
          <h2>{t('duplicate.merges.title')}</h2>
          <ul className={css.plain}>
            {merges.map(merge => (
              <li key={merge.id}>
                <OneMerge merge={merge} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const OneMerge = ({ merge }: { readonly merge: Merge }) => {
  const { t } = useTranslation()
  const [undoing, setUndoing] = useState(false)
  return (
    <div className={css.row} style={{ justifyContent: 'space-between' }}>
      <div>
        <p>
          {merge.goneId === null ? (
            t('duplicate.merges.elsewhere')
          ) : (
            <Link to="/tre-em/$id" params={{ id: merge.goneId }}>
              {merge.goneName} · {merge.goneCode}
            </Link>
          )}
        </p>
        <p className={css.small}>
          {t('duplicate.merges.one', { name: merge.mergedBy, at: formatInstant(merge.mergedAt), reason: merge.reason })}
        </p>
        {merge.undoneAt !== null && (
          <p className={css.small}>
            {t('duplicate.merges.undone', {
              name: merge.undoneBy ?? '',
              at: formatInstant(merge.undoneAt),
              reason: merge.undoReason ?? '',
            })}
          </p>
        )}
      </div>
      {merge.can.includes('undo') && (
        <Button variant="default" onClick={() => setUndoing(true)}>
          {t('duplicate.merges.undo')}
        </Button>
      )}
      {undoing && <Undo merge={merge} onDone={() => setUndoing(false)} />}
    </div>
  )
}

const tables = ['child_circumstance', 'child_support', 'child_support_fact'] as const
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const Undo = ({ merge, onDone }: { readonly merge: Merge; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { reason: string }, headers) =>
    api.POST('/api/merges/{id}/undo', { params: { path: { id: merge.id } }, body, headers }),
  )
  const submit = async () => {
    setTried(true)
    if (reason.trim() === '' || !(await save.run({ reason: reason.trim() }))) return
    announce(t('duplicate.merges.undoDone'))
    onDone()
  }
  const detail =
    save.problem instanceof Problem && save.problem.code === 'merge_undo_changed' ? save.problem.detail : {}
  const changed = [
    ...texts(detail.fields).map(field => fieldText(t, field)),
    ...tables.filter(table => texts(detail.tables).includes(table)).map(table => t(`duplicate.merges.table.${table}`)),
  ]
  return (
    <DialogForm
      grave
      title={t('duplicate.merges.undoTitle')}
      submit={t('duplicate.merges.undoSubmit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('duplicate.merges.undoHelp')}</p>
      <TextInput
        data-autofocus
        label={t('duplicate.merges.undoReason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={1000}
        error={tried && reason.trim() === '' ? t('duplicate.page.needWhy') : undefined}
      />
      {changed.length > 0 && (
        <NoticeBox tone="note">{t('duplicate.merges.changed', { what: changed.join(', ') })}</NoticeBox>
      )}
    </DialogForm>
  )
}
