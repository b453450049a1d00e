import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ErasureView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { Facts } from '../shell/facts.tsx'
import { formatDay } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Meanwhile, otherProblem } from './meanwhile.tsx'

const goes = ['record', 'history', 'key'] as const

/** The second of the two persons: compares the order with the paper, reads what is destroyed, and destroys it. */
export const ConfirmErasure = ({ row, onDone }: { readonly row: ErasureView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const save = useWrite((_: null, headers) =>
    api.POST('/api/erasures/{id}/confirm', { params: { path: { id: row.id } }, body: {}, headers }),
  )
  const submit = async () => {
    if (!(await save.run(null))) return
    announce(t('erasure.confirm.done', { number: row.orderNumber }))
    onDone()
  }
  return (
    <DialogForm
      grave
      wide
      title={t('erasure.confirm.title', { number: row.orderNumber })}
      submit={t('erasure.confirm.submit')}
      sending={save.sending}
      problem={otherProblem(save.problem)}
      onSubmit={submit}
      onClose={onDone}
    >
      {row.child.fullName && (
        <p>
          <strong>{t('erasure.confirm.whose', { name: [row.child.fullName, row.child.code].join(' · ') })}</strong>
        </p>
      )}
      <p>{t('erasure.confirm.check')}</p>
      <Facts
        facts={[
          [t('erasure.field.orderNumber'), row.orderNumber],
          [t('erasure.field.orderDate'), formatDay(row.orderDate)],
          [t('erasure.field.issuer'), row.issuer],
          [t('erasure.field.legalText'), row.legalText],
          [t('erasure.field.entered'), row.enteredByName],
        ]}
      />
      <NoticeBox tone="note">
        <p>{t('erasure.confirm.what')}</p>
        <ul style={{ paddingLeft: 18 }}>
          {goes.map(what => (
            <li key={what}>{t(`erasure.confirm.goes.${what}`)}</li>
          ))}
        </ul>
      </NoticeBox>
      <p className={css.small}>{t('erasure.confirm.stays')}</p>
      <Meanwhile problem={save.problem} />
    </DialogForm>
  )
}
