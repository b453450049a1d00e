import { queries } from '../api/client.ts'
import type { AreaRow } from '../api/contract.ts'
import { useSession } from '../shell/session-context.ts'

const asCounted = new Intl.Collator('vi', { numeric: true })

/**
 * The villages in use of one's own commune, or of the commune that a province has chosen (none while none is chosen);
 * a collaborator's own one.
 */
export const useVillages = (commune?: string): readonly AreaRow[] => {
  const { area } = useSession().account
  const parent = area.level === 'commune' ? area.id : commune
  const question = queries.useQuery(
    'get',
    '/api/areas',
    { params: { query: { parent: parent ?? '', level: 'village' } } },
    { enabled: parent !== undefined, staleTime: 300_000 },
  )
  const own = queries.useQuery(
    'get',
    '/api/areas/{id}',
    { params: { path: { id: area.id } } },
    { enabled: area.level === 'village', staleTime: 300_000 },
  )
  if (area.level === 'village') return own.data ? [own.data.area] : []
  // «Thôn 2» before «Thôn 15»: as people count, not as codes were given.
  return (question.data?.rows ?? [])
    .filter(village => village.validTo === null)
    .toSorted((one, other) => asCounted.compare(one.fullName, other.fullName))
}
