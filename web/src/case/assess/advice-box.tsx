import { type Advice, adviceOf } from '@mangnon/core/case/assess/assessment.ts'
import { dangerWords, groundWords } from '@mangnon/core/case/assess/assessment-words.ts'
import type { OfficialForm } from '@mangnon/legal/forms/form.ts'
import { useTranslation } from 'react-i18next'
import { NoticeBox } from '../../shell/notice-box.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { conclusionOf } from '../form-words.ts'
import type { DraftFields } from '../use-case-draft.ts'
import { carerIsHarmer, initialForm, scoresOf } from './initial-fields.ts'

export const conclusionText = (conclusion: string): string => conclusionOf(initialForm(), conclusion)

export const adviceFor = (fields: DraftFields): Advice | null =>
  adviceOf(initialForm(), scoresOf(fields), { carerIsHarmer: carerIsHarmer(fields) })

/** What the two counts suggest, why, and what they do not see. The officer concludes. */
export const AdviceBox = ({
  advice,
  form = initialForm(),
}: {
  readonly advice: Advice | null
  readonly form?: OfficialForm
}) => {
  const { t } = useTranslation()
  const language = useLanguage()
  if (advice === null) return <p>{t('case.assess.noAdvice')}</p>
  return (
    <>
      <NoticeBox tone="info">
        <p>
          <strong>{t('case.assess.advice', { conclusion: conclusionOf(form, advice.conclusion) })}</strong>
        </p>
        <ul>
          {advice.because.map(ground => (
            <li key={ground}>{groundWords[ground][language]}</li>
          ))}
        </ul>
        {!advice.official && <p>{t('case.assess.adviceHelp')}</p>}
      </NoticeBox>
      {advice.dangers
        .filter(danger => danger !== 'carer_is_harmer')
        .map(danger => (
          <NoticeBox key={danger} tone="note">
            {dangerWords[danger][language]}
          </NoticeBox>
        ))}
    </>
  )
}
