import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { HouseholdView, RegroupBody } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { useCan } from '../../shell/session-context.ts'

/** Sends a merge or division of a household; whoever does not keep the register proposes it. */
export const useRegroup = (household: HouseholdView, done: string, onDone: () => void) => {
  const { t } = useTranslation()
  const proposes = !useCan('register.keep')
  const save = useWrite((body: RegroupBody, headers) =>
    api.POST('/api/households/{id}/regroups', { params: { path: { id: household.id } }, body, headers }),
  )
  const send = async (body: Omit<RegroupBody, 'version'>) => {
    if (!(await save.run({ ...body, version: household.version }))) return
    announce(proposes ? t('regroup.proposed') : done)
    onDone()
  }
  return { save, send, proposes }
}
