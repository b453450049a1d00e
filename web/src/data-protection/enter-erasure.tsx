import { newId } from '@mangnon/core/platform/id.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ChildView, ErasureBody } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import css from '../shell/page.module.css'
import { readDay } from '../shell/since-when.tsx'
import { Meanwhile, otherProblem } from './meanwhile.tsx'
import { useTexts } from './use-texts.ts'

const needed = ['orderNumber', 'orderDate', 'issuer', 'legalText'] as const

/** The first of the two persons enters an order to erase. Nothing is erased by that, and the words say so. */
export const EnterErasure = ({ child, onDone }: { readonly child: ChildView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [id] = useState(newId)
  const save = useWrite((body: ErasureBody, headers) =>
    api.POST('/api/children/{id}/erasures', { params: { path: { id: child.id } }, body, headers }),
  )
  const form = useTexts({ orderNumber: '', orderDate: '', issuer: '', legalText: '' }, needed, save.problem)
  const orderDate = readDay(form.texts.orderDate)
  const submit = async () => {
    if (form.lacks() || orderDate === null) return
    const { orderNumber, issuer, legalText } = form.texts
    if (!(await save.run({ id, orderNumber, orderDate, issuer, legalText }))) return
    announce(t('erasure.enter.done'))
    onDone()
  }
  return (
    <DialogForm
      grave
      wide
      title={t('erasure.enter.title', { name: child.fullName })}
      submit={t('erasure.enter.submit')}
      sending={save.sending}
      problem={otherProblem(save.problem)}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('erasure.enter.help')}</p>
      <div className={css.fields}>
        <TextInput
          data-autofocus
          label={t('erasure.field.orderNumber')}
          maxLength={100}
          {...form.input('orderNumber')}
        />
        <TextInput
          label={t('erasure.field.orderDate')}
          inputMode="numeric"
          {...form.input('orderDate', orderDate === null ? t('protection.needDay') : undefined)}
        />
      </div>
      <TextInput label={t('erasure.field.issuer')} maxLength={200} {...form.input('issuer')} />
      <TextInput label={t('erasure.field.legalText')} maxLength={300} {...form.input('legalText')} />
      <Meanwhile problem={save.problem} />
    </DialogForm>
  )
}
