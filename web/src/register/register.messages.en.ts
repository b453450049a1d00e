import type { Translation } from '../shell/translation.ts'
import type vi from './register.messages.vi.ts'

export default {
  title: 'Bring in a list',
} as const satisfies Translation<typeof vi>
