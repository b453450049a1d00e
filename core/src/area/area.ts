/** 'nation' has no row of its own: it is the empty path. Districts are a level of the structure before 1 July 2025. */
export type AreaLevel = 'nation' | 'province' | 'district' | 'commune' | 'village'

/**
 * Official types of unit; thôn also stands for bản, ấp, buôn, làng … as the law has it. Before 1 July 2025 a district could be
 * a quận, huyện, thị xã or thành phố, a commune also a thị trấn.
 */
export type AreaType =
  | 'tinh'
  | 'thanh_pho'
  | 'quan'
  | 'huyen'
  | 'thi_xa'
  | 'thi_tran'
  | 'xa'
  | 'phuong'
  | 'dac_khu'
  | 'thon'
  | 'to_dan_pho'

/** The scheme in force since 1 July 2025: 34 provinces over 3,321 communes, no districts. */
export const CURRENT_SCHEME = '25'

/** What of an area never changes while it exists. Periods are half-open: not valid any more on `validTo`. */
export type AreaUnit = {
  /** `<scheme>-<code>`, e.g. '25-24', '25-09349'; a village's id is a UUIDv7. */
  readonly id: string
  readonly scheme: string
  readonly code: string
  readonly level: Exclude<AreaLevel, 'nation'>
  /** null for a province. */
  readonly parentId: string | null
  /** See `areaPath`. */
  readonly path: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalText: string
  readonly confirmed: boolean
}

/** How an area is called during a period: 'Xã Lộc Ninh' until 29 April 2026, 'Phường Lộc Ninh' from the 30th. */
export type AreaName = {
  readonly areaId: string
  readonly name: string
  readonly fullName: string
  readonly type: AreaType
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalText: string
  readonly confirmed: boolean
}

/** Another code or spelling under which lists in circulation mean this area. */
export type AreaAlias = { readonly areaId: string; readonly kind: 'code' | 'name'; readonly value: string }

/** An area as it is called on one day. */
export type Area = Omit<AreaUnit, 'legalText' | 'confirmed'> & Pick<AreaName, 'name' | 'fullName' | 'type'>

/** The id of a province or commune. */
export const areaId = (scheme: string, code: string): string => `${scheme}-${code}`
