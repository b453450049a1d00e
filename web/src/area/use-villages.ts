import { queries } from '../api/client.ts'
import type { AreaRow } from '../api/contract.ts'
import { useSession } from '../shell/session-context.ts'

/** The villages in use of one's own commune, or of the commune that a province has chosen; none while none is chosen. */
export const useVillages = (commune?: string): readonly AreaRow[] => {
  const { area } = useSession().account
  const parent = area.level === 'commune' ? area.id : commune
  const question = queries.useQuery(
    'get',
    '/api/areas',
    { params: { query: { parent: parent ?? '', level: 'village' } } },
    { enabled: parent !== undefined, staleTime: 300_000 },
  )
  return (question.data?.rows ?? []).filter(village => village.validTo === null)
}
