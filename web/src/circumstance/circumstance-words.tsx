import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { circumstanceName } from './circumstance-name.ts'

interface CircumstanceWordsProps {
  readonly childId: string
  readonly words: { readonly text: string; readonly proposals: readonly string[] }
  readonly may: boolean
  /** Whether a circumstance stands by now: the words are then coded, not empty of meaning. */
  readonly coded: boolean
  readonly onPick: (code: string) => void
}

/** Words that a list brought: what they may mean, and the way to say that they mean nothing of it. */
export const CircumstanceWords = ({ childId, words, may, coded, onPick }: CircumstanceWordsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const settle = useWrite((body: { words: string; circumstances: [] }, headers) =>
    api.POST('/api/children/{id}/circumstances/words', { params: { path: { id: childId } }, body, headers }),
  )
  const done = async () => {
    if (await settle.run({ words: words.text, circumstances: [] })) announce(t('circumstance.words.done'))
  }
  return (
    <NoticeBox tone="note">
      <div className={css.tight}>
        <span>{t('circumstance.words.said', { words: words.text })}</span>
        {may && words.proposals.length > 0 && <span className={css.small}>{t('circumstance.words.proposals')}</span>}
        {may && (
          <div className={css.row}>
            {words.proposals.slice(0, 6).map(code => (
              <Button
                key={code}
                size="compact-sm"
                variant="default"
                onClick={() => onPick(code)}
                styles={{
                  root: { height: 'auto', padding: '4px 8px' },
                  label: { whiteSpace: 'normal', textAlign: 'left' },
                }}
              >
                {circumstanceName(code, language)}
              </Button>
            ))}
            <Button size="compact-sm" variant="subtle" loading={settle.sending} onClick={() => void done()}>
              {coded ? t('circumstance.words.settled') : t('circumstance.words.nothing')}
            </Button>
          </div>
        )}
        <ProblemBox problem={settle.problem} />
      </div>
    </NoticeBox>
  )
}
