import type { Translation } from '../shell/translation.ts'
import type vi from './notify.messages.vi.ts'

export default {
  title: 'Alarms',
  intro:
    'Cases that wait and that nobody has acknowledged. An alarm is repeated until somebody does: every 30 minutes in the first 12 hours, daily for the term of a plan.',
  empty: 'No alarm.',
  emptyHelp: 'When a case reaches an hour of alarm, it is shown here.',
  unnamed: 'A case of the commune',
  since: 'Raised at {{at}}, {{commune}}',
  open: 'Open the case',
  take: 'I have seen it and act',
  contact: {
    title: 'Where you are told',
    help: 'What is sent says how many cases wait and the first hour, and nothing about a child.',
    email: 'E-mail',
    phone: 'Phone for messages',
    noWay: 'This installation has neither a mail server nor a gateway yet; alarms are shown in Măng Non alone.',
    submit: 'Save',
    saved: 'Saved where you are told',
  },
} as const satisfies Translation<typeof vi>
