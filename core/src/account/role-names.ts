import type { Role } from './role.ts'

/** Roles as people call them, inside a sentence. */
export const roleNames: Readonly<Record<Role, { readonly vi: string; readonly en: string }>> = {
  village_collaborator: { vi: 'cộng tác viên thôn', en: 'village collaborator' },
  commune_officer: { vi: 'cán bộ xã', en: 'commune officer' },
  commune_chair: { vi: 'chủ tịch xã', en: 'commune chair' },
  standing_member: { vi: 'thành viên nhóm thường trực', en: 'member of the standing group' },
  province_officer: { vi: 'cán bộ tỉnh', en: 'province officer' },
  hotline_operator: { vi: 'trực tổng đài 111', en: 'hotline 111 operator' },
  hotline_supervisor: { vi: 'trưởng ca tổng đài 111', en: 'hotline 111 supervisor' },
  service_provider: { vi: 'cơ sở cung cấp dịch vụ', en: 'service provider' },
  ministry_officer: { vi: 'cán bộ bộ', en: 'ministry officer' },
  data_protection_auditor: { vi: 'người kiểm tra bảo vệ dữ liệu', en: 'data-protection auditor' },
  administrator: { vi: 'người quản trị', en: 'administrator' },
}
