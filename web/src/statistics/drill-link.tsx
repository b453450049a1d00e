import { Link } from '@tanstack/react-router'
import type { Figures } from '../api/contract.ts'
import type { ChildSearch } from '../child/child-search.ts'
import { formatCount } from '../shell/format.ts'
import { useCan, useSession } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'

interface Props {
  readonly figures: Figures
  readonly n: number
  /** The list that is as long as the number; null where there is none for this person. */
  readonly to: ChildSearch | null
  /** Of what the number is, for who hears it without the table around. */
  readonly label: string
}

/** A number of today that leads to its children, for those who read them; of larger units and other days the number alone. */
export const DrillLink = ({ figures, n, to, label }: Props) => {
  const language = useLanguage()
  const reads = useCan('register.read')
  const { area } = useSession().account
  const text = formatCount(n, language)
  if (to === null || n === 0 || !reads || figures.area.level !== 'commune') return <>{text}</>
  const commune = area.level === 'commune' ? {} : { commune: figures.area.id }
  return (
    <Link to="/tre-em" search={{ ...commune, ...to }} aria-label={`${label}: ${text}`}>
      {text}
    </Link>
  )
}
