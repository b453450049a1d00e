import { newId } from '@mangnon/core/platform/id.ts'
import { Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ChildView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'

interface Ready {
  readonly number: string
  readonly fileName: string
  readonly fingerprint: string
  readonly page: string
  readonly data: string
}

const linkTo = (text: string, type: string): string => URL.createObjectURL(new Blob([text], { type }))

/** All that is held on one child, to be handed over: says first that it goes on record, then offers the two files. */
export const HandOut = ({ child, onDone }: { readonly child: ChildView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [id] = useState(newId)
  const [ready, setReady] = useState<Ready | null>(null)
  const save = useWrite((body: { id: string }, headers) =>
    api.POST('/api/children/{id}/data-export', { params: { path: { id: child.id } }, body, headers }),
  )
  // The files live in this page's memory alone, and go with the dialog.
  useEffect(
    () => () => {
      if (ready) for (const link of [ready.page, ready.data]) URL.revokeObjectURL(link)
    },
    [ready],
  )
  const make = async () => {
    const made = await save.run({ id })
    if (!made || !('html' in made)) return
    const { number, fileName, fingerprint, html, content } = made
    const page = linkTo(html, 'text/html;charset=utf-8')
    setReady({ number, fileName, fingerprint, page, data: linkTo(JSON.stringify(content), 'application/json') })
  }
  return (
    <Modal
      opened
      onClose={onDone}
      size="lg"
      title={t('erasure.handOut.title', { name: child.fullName })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      closeOnClickOutside={ready === null}
    >
      <div className={css.stack}>
        {ready === null ? (
          <>
            <p>{t('erasure.handOut.help')}</p>
            <NoticeBox tone="note">{t('erasure.handOut.logged')}</NoticeBox>
            <ProblemBox problem={save.problem} />
            <div className={css.row} style={{ justifyContent: 'flex-end' }}>
              <Button variant="default" onClick={onDone}>
                {t('shell.cancel')}
              </Button>
              <Button data-autofocus loading={save.sending} onClick={() => void make()}>
                {t('erasure.handOut.submit')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p role="status">{t('erasure.handOut.ready', { number: ready.number })}</p>
            <ul className={css.plain}>
              <li>
                <a href={ready.page} download={`${ready.fileName}.html`}>
                  {t('erasure.handOut.page')}
                </a>
              </li>
              <li>
                <a href={ready.data} download={`${ready.fileName}.json`}>
                  {t('erasure.handOut.data')}
                </a>
              </li>
            </ul>
            <p className={css.small} style={{ overflowWrap: 'anywhere' }}>
              {t('erasure.handOut.fingerprint')}: <span className="mn-number">{ready.fingerprint}</span>
            </p>
            <div className={css.row} style={{ justifyContent: 'flex-end' }}>
              <Button variant="default" onClick={onDone}>
                {t('shell.close')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}
