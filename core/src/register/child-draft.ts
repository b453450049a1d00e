/** A child as read from one row, before anybody confirmed it. Unknown is null or 'unknown'; texts are NFC with single blanks. */
export type ChildDraft = {
  fullName: string | null
  /** The name exactly as it stands in the list. */
  typedName: string
  /** Other names it is called by, several behind commas. */
  otherNames: string | null
  sex: 'male' | 'female' | 'unknown'
  /** 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'. */
  birth: string | null
  /** A code of the list of ethnic groups. */
  ethnicity: string | null
  personalNumber: string | null
  father: string | null
  mother: string | null
  carer: string | null
  carerRelation: string | null
  address: string | null
  villageName: string | null
  /** E.164 or a short number. */
  phone: string | null
  poverty: 'poor' | 'near_poor' | 'none' | 'unknown'
  householdCode: string | null
  head: string | null
  circumstance: string | null
  school: string | null
  class: string | null
  residence: 'permanent' | 'temporary' | 'present' | 'unknown'
  notes: string | null
  /** What stands in columns that have no place yet, by heading. */
  kept: Record<string, string>
}
