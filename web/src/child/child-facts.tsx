import { carerRelationName } from '@mangnon/core/child/carer-relation.ts'
import { maskPersonalNumber } from '@mangnon/core/identifier/personal-number.ts'
import { formatPhone } from '@mangnon/core/identifier/phone.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { residenceStates } from '@mangnon/legal/code-lists/residence-states.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChildView } from '../api/contract.ts'
import { codeLabel } from '../shell/code-label.ts'
import { type Fact, Facts } from '../shell/facts.tsx'
import { formatDay } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { ageText } from './child-columns.tsx'

const Card = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={css.card}>
    <h2>{title}</h2>
    {children}
  </section>
)

/** The facts of a child by sections. */
export const ChildFacts = ({ child }: { readonly child: ChildView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const birth = [formatDay(child.birth), ageText(child.birth, t)].filter(Boolean).join(' · ')
  const person: Fact[] = [
    ...(child.otherNames ? ([[t('child.field.otherNames'), child.otherNames]] as Fact[]) : []),
    ...(child.formerNames.length > 0 ? ([[t('child.field.formerNames'), child.formerNames.join(', ')]] as Fact[]) : []),
    [t('child.field.birth'), birth],
    [t('child.field.sex'), t(`child.sex.${child.sex}`)],
    [t('child.field.ethnicity'), child.ethnicity && codeLabel(ethnicGroups, child.ethnicity, language)],
    [t('child.field.personalNumber'), child.personalNumber && <PersonalNumber number={child.personalNumber} />],
    [t('child.field.father'), child.fatherName],
    [t('child.field.mother'), child.motherName],
    [
      t('child.field.carer'),
      [child.carerName, carerRelationName(child.carerRelation, language)].filter(Boolean).join(' · '),
    ],
  ]
  const school = [child.schoolLevel && codeLabel(schoolLevels, child.schoolLevel, language), child.schoolName]
  return (
    <div className={css.columns}>
      <div className={css.stack}>
        <Card title={t('child.page.facts')}>
          <Facts facts={person} />
          {child.typedName && <p className={css.small}>{t('child.page.typed', { name: child.typedName })}</p>}
        </Card>
        <Card title={t('child.page.school')}>
          <Facts
            facts={[
              [t('child.field.school'), school.filter(Boolean).join(' · ')],
              [t('child.field.class'), child.schoolClass],
            ]}
          />
        </Card>
      </div>
      <div className={css.stack}>
        <FamilyCard child={child} />
        <Card title={t('child.page.circumstance')}>
          <Facts
            facts={[
              [t('child.field.circumstance'), child.circumstance],
              [t('child.field.notes'), child.notes],
            ]}
          />
        </Card>
        <KeptCard child={child} />
      </div>
    </div>
  )
}

const FamilyCard = ({ child }: { readonly child: ChildView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { household } = child
  const facts: Fact[] = [
    [
      t('child.field.household'),
      household && (
        <Link to="/ho-gia-dinh/$id" params={{ id: household.id }}>
          {[household.headName, household.code].filter(Boolean).join(' · ')}
        </Link>
      ),
    ],
    [t('child.field.village'), child.villageName],
    [t('child.field.address'), household?.address],
    [t('child.field.commune'), child.communeName],
    [t('child.field.phone'), household?.phone && <span className="mn-number">{formatPhone(household.phone)}</span>],
    [t('child.field.residence'), codeLabel(residenceStates, child.residenceState, language)],
    [t('child.field.poverty'), codeLabel(povertyStates, child.poverty, language)],
  ]
  return (
    <Card title={t('child.page.family')}>
      <Facts facts={facts} />
      {household && (
        <div style={{ marginTop: 14 }}>
          <h3>{t('child.page.livingWith')}</h3>
          {child.siblings.length === 0 && <p className={css.muted}>{t('child.page.livingWithNone')}</p>}
          <ul className={css.plain}>
            {child.siblings.map(sibling => (
              <li key={sibling.id}>
                <Link to="/tre-em/$id" params={{ id: sibling.id }}>
                  {sibling.fullName}
                </Link>
                <span className={css.muted}>
                  {' '}
                  · {t(`child.sex.${sibling.sex}`)} {formatDay(sibling.birth)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}

/** What a list said and the register has no place for yet: kept word for word. */
const KeptCard = ({ child }: { readonly child: ChildView }) => {
  const { t } = useTranslation()
  const kept = Object.entries(child.kept)
  if (kept.length === 0 && !child.batch) return null
  return (
    <Card title={kept.length > 0 ? t('child.page.kept') : t('child.page.source')}>
      {kept.length > 0 && <p className={css.small}>{t('child.page.keptHelp')}</p>}
      {kept.length > 0 && <Facts facts={kept} />}
      {child.batch && (
        <p className={css.small} style={{ marginTop: 8 }}>
          {t('child.page.batch')}:{' '}
          <Link to="/nhap-danh-sach/$id" params={{ id: child.batch.id }}>
            {child.batch.name}
          </Link>
        </p>
      )}
    </Card>
  )
}

/** Masked until asked for: people read over shoulders. */
const PersonalNumber = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <span className={css.row}>
      <span className="mn-number">{shown ? number : maskPersonalNumber(number)}</span>
      <Button variant="subtle" size="compact-sm" className="mn-no-print" onClick={() => setShown(!shown)}>
        {shown ? t('child.page.hide') : t('child.page.show')}
      </Button>
    </span>
  )
}
