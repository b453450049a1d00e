import type { Ability } from '@mangnon/core/access/abilities.ts'

/** The parts of the room in the order of how soon they press; each is offered to whoever the rule table gives it. */
const parts = [
  { key: 'requests', to: '/bao-ve-du-lieu/yeu-cau', needs: 'protection.requests' },
  { key: 'breaches', to: '/bao-ve-du-lieu/su-co', needs: 'protection.registers' },
  { key: 'erasures', to: '/bao-ve-du-lieu/xoa', needs: 'protection.erasures' },
  { key: 'processing', to: '/bao-ve-du-lieu/hoat-dong', needs: 'protection.registers' },
  { key: 'retention', to: '/bao-ve-du-lieu/luu-giu', needs: 'protection.registers' },
  { key: 'consentTexts', to: '/bao-ve-du-lieu/van-ban-dong-y' },
] as const satisfies readonly { key: string; to: string; needs?: Ability }[]

export const partsFor = (can: readonly string[]) => parts.filter(part => !('needs' in part) || can.includes(part.needs))
