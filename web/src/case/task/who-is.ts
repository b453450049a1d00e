import type { TFunction } from 'i18next'
import type { TaskPerson } from '../../api/contract.ts'

/** A person and for whom they stand, 'Hoàng Văn Thái, công an'. */
export const whoIs = (t: TFunction, one: Pick<TaskPerson, 'speciality' | 'role'> & { readonly name: string }): string =>
  `${one.name}, ${one.speciality ? t(`account.speciality.${one.speciality}`) : t(`signIn.role.${one.role}`)}`
