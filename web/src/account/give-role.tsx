import { newId } from '@mangnon/core/platform/id.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { AccountView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { GrantFields, grantBody, isReady, useEmptyGrant } from './grant-fields.tsx'

/** Another role for somebody who has an account. */
export const GiveRole = ({ account, onDone }: { readonly account: AccountView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [id] = useState(newId)
  const [draft, setDraft] = useState(useEmptyGrant())
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { id: string } & ReturnType<typeof grantBody>, headers) =>
    api.POST('/api/accounts/{id}/grants', { params: { path: { id: account.id } }, body, headers }),
  )
  const submit = async () => {
    setTried(true)
    if (!isReady(draft) || draft.area === null) return
    if (!(await save.run({ id, ...grantBody(draft, draft.area.id) }))) return
    announce(t('account.grant.given', { name: account.fullName }))
    onDone()
  }
  return (
    <DialogForm
      title={t('account.grant.giveTo', { name: account.fullName })}
      submit={t('account.grant.give')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <GrantFields draft={draft} onChange={setDraft} tried={tried} problem={save.problem} />
    </DialogForm>
  )
}
