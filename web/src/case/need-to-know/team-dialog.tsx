import { Checkbox, Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { NeedToKnow } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import css from '../../shell/page.module.css'

interface DialogProps {
  readonly known: NeedToKnow
  readonly onDone: () => void
}

/** All officers of the commune, or the keeper and those who are named. */
export const TeamDialog = ({ known, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const officers = known.people.filter(one => one.role === 'commune_officer')
  const inTeam = new Set(known.team?.filter(one => one.until === null).map(one => one.id))
  const [limited, setLimited] = useState(known.team !== null)
  const [picked, setPicked] = useState<readonly string[]>(officers.filter(one => inTeam.has(one.id)).map(one => one.id))
  const save = useWrite((body: { version: number; accounts: string[] | null }, headers) =>
    api.POST('/api/cases/{id}/team', { params: { path: { id: known.caseId } }, body, headers }),
  )
  const submit = async () => {
    if (!(await save.run({ version: known.version, accounts: limited ? [...picked] : null }))) return
    announce(t('needToKnow.limitDone'))
    onDone()
  }
  return (
    <DialogForm
      title={t('needToKnow.limitTitle')}
      submit={t('needToKnow.limitSave')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p className={css.small}>{t('needToKnow.limitHelp')}</p>
      <fieldset className={css.tight}>
        <legend>{t('needToKnow.team')}</legend>
        <Radio name="team" label={t('needToKnow.limitAll')} checked={!limited} onChange={() => setLimited(false)} />
        <Radio name="team" label={t('needToKnow.limitSome')} checked={limited} onChange={() => setLimited(true)} />
        {limited && officers.length === 0 && <p className={css.muted}>{t('needToKnow.noOthers')}</p>}
        {limited &&
          officers.map(one => (
            <Checkbox
              key={one.id}
              label={one.fullName}
              checked={picked.includes(one.id)}
              onChange={event => {
                const { checked } = event.currentTarget
                setPicked(checked ? [...picked, one.id] : picked.filter(id => id !== one.id))
              }}
            />
          ))}
      </fieldset>
    </DialogForm>
  )
}
