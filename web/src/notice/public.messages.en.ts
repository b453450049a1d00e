import type { Translation } from '../shell/translation.ts'
import type vi from './public.messages.vi.ts'

export default {
  title: 'Report a child in danger',
  intro: 'No account and no name are needed. The report goes at once to the commune where it happens.',
  call: 'If the child is in danger now, call 111 (free, day and night) or 113.',
  happened: 'What is happening to the child?',
  province: 'Province where it happens',
  commune: 'Commune where it happens',
  choose: 'Choose…',
  place: 'Exact place (if known)',
  childName: 'Child’s name (if known)',
  age: 'Age of the child, or a guess',
  danger: 'The child is in danger right now',
  who: 'How to reach you (if you like)',
  whoHelp: 'Encrypted and kept apart. Only those who must verify can see it.',
  name: 'Full name',
  phone: 'Phone',
  website: 'Leave this empty',
  submit: 'Send the report',
  sending: 'Sending…',
  needHappened: 'Write what is happening.',
  needCommune: 'Choose the commune where it happens.',
  ageBad: 'An age from 0 to 17.',
  failed: 'It could not be sent. What you wrote is still here: try again, or call 111.',
  done: 'The report was received',
  code: 'Report code: {{code}}',
  doneHelp:
    'The commune’s officers are told at once. Note this code to ask about it. Thank you for speaking up for a child.',
  signIn: 'Sign in (officers)',
} as const satisfies Translation<typeof vi>
