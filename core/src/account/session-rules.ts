import type { Role } from './role.ts'

/** How long a session may stay idle, in minutes, by role. Above the village, what is on the screen is other people's children. */
export const idleMinutes: Readonly<Record<Role, number>> = {
  village_collaborator: 60,
  commune_officer: 60,
  commune_chair: 60,
  standing_member: 60,
  province_officer: 30,
  hotline_operator: 60,
  hotline_supervisor: 30,
  service_provider: 30,
  ministry_officer: 30,
  data_protection_auditor: 30,
  administrator: 30,
}

/** A session ends in any case after so many hours: a working day, and no more. */
export const sessionHours = 12

/** What is wrong with a new password; null when it will do. Length beats rules (NIST SP 800-63B). */
export const passwordProblem = (password: string, username: string): 'weak_password' | null => {
  const plain = password.normalize('NFC').toLowerCase()
  const tooPlain = plain.length < 10 || plain.length > 200 || new Set(plain).size < 5
  return tooPlain || plain.includes(username.toLowerCase()) ? 'weak_password' : null
}
