import type { Ability } from '@mangnon/core/access/abilities.ts'
import type { IconName } from './icon.tsx'

export interface Section {
  readonly key:
    | 'todo'
    | 'cases'
    | 'calendar'
    | 'samples'
    | 'tasks'
    | 'sent'
    | 'children'
    | 'duplicates'
    | 'households'
    | 'book'
    | 'handovers'
    | 'proposals'
    | 'circumstances'
    | 'support'
    | 'quality'
    | 'figures'
    | 'identity'
    | 'injuries'
    | 'verify'
    | 'reports'
    | 'import'
    | 'waiting'
    | 'area'
    | 'areaChanges'
    | 'accounts'
    | 'resets'
    | 'rules'
    | 'unusual'
    | 'records'
    | 'persons'
    | 'protection'
  readonly to:
    | '/viec-can-lam'
    | '/vu-viec'
    | '/lich'
    | '/kiem-tra-ho-so'
    | '/viec-duoc-giao'
    | '/tin-da-nhan'
    | '/tre-em'
    | '/nghi-trung'
    | '/ho-gia-dinh'
    | '/so-theo-doi'
    | '/chuyen-ho-so'
    | '/de-nghi'
    | '/hoan-canh'
    | '/tro-giup'
    | '/chat-luong'
    | '/so-lieu'
    | '/lam-sach'
    | '/tai-nan'
    | '/xac-minh'
    | '/bao-cao'
    | '/nhap-danh-sach'
    | '/nhap-danh-sach/cho-quyet-dinh'
    | '/dia-ban'
    | '/dia-ban/thay-doi'
    | '/quan-tri/tai-khoan'
    | '/quan-tri/dat-lai'
    | '/quyen'
    | '/nhat-ky/bat-thuong'
    | '/nhat-ky/ho-so'
    | '/nhat-ky/nguoi'
    | '/bao-ve-du-lieu'
  readonly icon: IconName
  /** The section is offered to whoever has one of these; to everybody when left out. */
  readonly needs?: Ability | readonly Ability[]
  /** Stands under the section before it; on a phone it is reached from there. */
  readonly under?: true | 'if offered'
}

/** The order in which a day goes. What a person may not do is not offered; the server refuses it anyway. */
const sections: readonly Section[] = [
  { key: 'todo', to: '/viec-can-lam', icon: 'todo' },
  { key: 'cases', to: '/vu-viec', icon: 'shield', needs: 'case.read' },
  { key: 'calendar', to: '/lich', icon: 'todo', needs: 'case.keep', under: true },
  { key: 'samples', to: '/kiem-tra-ho-so', icon: 'search', needs: 'case.sample', under: true },
  { key: 'sent', to: '/tin-da-nhan', icon: 'history', needs: 'notice.sent', under: true },
  { key: 'tasks', to: '/viec-duoc-giao', icon: 'check', needs: 'task.given' },
  { key: 'verify', to: '/xac-minh', icon: 'check', needs: 'identity.verify' },
  { key: 'children', to: '/tre-em', icon: 'child', needs: 'register.read' },
  { key: 'duplicates', to: '/nghi-trung', icon: 'people', needs: 'duplicate.read', under: true },
  { key: 'circumstances', to: '/hoan-canh', icon: 'filter', needs: 'circumstance.count', under: true },
  { key: 'support', to: '/tro-giup', icon: 'check', needs: 'support.gaps', under: true },
  { key: 'quality', to: '/chat-luong', icon: 'check', needs: ['register.read', 'quality.units'], under: 'if offered' },
  { key: 'figures', to: '/so-lieu', icon: 'columns', needs: 'figures.read', under: 'if offered' },
  { key: 'identity', to: '/lam-sach', icon: 'edit', needs: 'register.read', under: true },
  { key: 'injuries', to: '/tai-nan', icon: 'warning', needs: ['injury.read', 'quality.units'], under: 'if offered' },
  { key: 'households', to: '/ho-gia-dinh', icon: 'household', needs: 'register.read' },
  { key: 'book', to: '/so-theo-doi', icon: 'print', needs: 'register.read', under: true },
  { key: 'handovers', to: '/chuyen-ho-so', icon: 'leave', needs: 'handover.read', under: true },
  { key: 'proposals', to: '/de-nghi', icon: 'history', needs: 'event.propose', under: true },
  { key: 'reports', to: '/bao-cao', icon: 'columns', needs: 'report.read', under: 'if offered' },
  { key: 'import', to: '/nhap-danh-sach', icon: 'import', needs: 'register.import' },
  {
    key: 'waiting',
    to: '/nhap-danh-sach/cho-quyet-dinh',
    icon: 'help',
    needs: 'register.import',
    under: true,
  },
  { key: 'area', to: '/dia-ban', icon: 'area' },
  { key: 'areaChanges', to: '/dia-ban/thay-doi', icon: 'area', needs: 'area.change', under: true },
  { key: 'accounts', to: '/quan-tri/tai-khoan', icon: 'people', needs: 'account.read' },
  { key: 'unusual', to: '/nhat-ky/bat-thuong', icon: 'warning', needs: 'audit.read' },
  { key: 'records', to: '/nhat-ky/ho-so', icon: 'search', needs: 'audit.read' },
  { key: 'persons', to: '/nhat-ky/nguoi', icon: 'people', needs: 'audit.read' },
  { key: 'rules', to: '/quyen', icon: 'check', needs: 'account.read', under: true },
  {
    key: 'protection',
    to: '/bao-ve-du-lieu',
    icon: 'shield',
    needs: ['protection.requests', 'protection.erasures', 'protection.registers'],
  },
  { key: 'resets', to: '/quan-tri/dat-lai', icon: 'undo', needs: 'account.reset' },
]

const isOffered = ({ needs }: Section, can: readonly string[]): boolean =>
  needs === undefined || [needs].flat().some(ability => can.includes(ability))

/** What stands under a section only if that is offered stands by itself otherwise: on a phone there would be no way to it. */
export const sectionsFor = (can: readonly string[]): readonly Section[] =>
  sections.flatMap((section, at) => {
    if (!isOffered(section, can)) return []
    const { under, ...alone } = section
    const above = sections.slice(0, at).findLast(one => !one.under)
    return under === 'if offered' && above && !isOffered(above, can) ? [alone] : [section]
  })

/** Without those that stand under another: the lower edge of a phone has room for thumbs, not for lists. */
export const mainSectionsFor = (can: readonly string[]): readonly Section[] =>
  sectionsFor(can).filter(section => !section.under)
