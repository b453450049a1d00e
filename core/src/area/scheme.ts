import type { AreaLevel } from './area.ts'

type Level = Exclude<AreaLevel, 'nation'>

/** The structure of 2004 to 30 June 2025 (QĐ 124/2004/QĐ-TTg): districts between province and commune. */
export const THREE_TIER_SCHEME = '04'

const threeTiers: readonly Level[] = ['province', 'district', 'commune', 'village']
const twoTiers: readonly Level[] = ['province', 'commune', 'village']

/** The levels of a scheme from above, as its paths stack them. Every scheme since 1 July 2025 has two tiers of government. */
export const schemeLevels = (scheme: string): readonly Level[] => (scheme === THREE_TIER_SCHEME ? threeTiers : twoTiers)
