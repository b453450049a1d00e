import { newId } from '@mangnon/core/platform/id.ts'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import css from '../shell/page.module.css'

export const AddVillage = () => {
  const { t } = useTranslation()
  const [id, setId] = useState(newId)
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { id: string; name: string }, headers) => api.POST('/api/villages', { body, headers }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const clean = name.trim()
    if (clean === '' || !(await save.run({ id, name: clean }))) return
    announce(t('area.add.done', { name: clean }))
    setName('')
    setId(newId())
    setTried(false)
  }
  return (
    <form className={css.card} onSubmit={event => void submit(event)} noValidate>
      <h2>{t('area.add.title')}</h2>
      <div className={css.tight}>
        <TextInput
          label={t('area.add.name')}
          description={t('area.add.help')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          maxLength={80}
          maw={420}
          error={tried && name.trim() === '' ? t('area.add.need') : undefined}
        />
        <ProblemBox problem={save.problem} />
        <div>
          <Button type="submit" loading={save.sending}>
            {t('area.add.submit')}
          </Button>
        </div>
      </div>
    </form>
  )
}
