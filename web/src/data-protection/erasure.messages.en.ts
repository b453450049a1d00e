import type { Translation } from '../shell/translation.ts'
import type vi from './erasure.messages.vi.ts'

export default {
  title: 'Erasure by order',
  intro:
    'Erasing destroys; nothing can be got back. The officer enters the order on the child’s page; the chair or the data-protection auditor confirms it. Nobody can do both.',
  show: 'Show',
  shown: { open: 'To be confirmed', all: 'All' },
  empty: { open: 'No order is waiting.', all: 'There is no order yet.' },
  emptyHelp: 'Orders are entered on the child’s page, with the button Enter an order to erase.',
  state: { entered: 'Waits for the second person', withdrawn: 'Taken back', done: 'Erased' },
  order: 'Order {{number}}',
  child: 'Record',
  hidden: 'Not visible to this role',
  code: 'Record {{code}}',
  field: {
    orderNumber: 'Order number',
    orderDate: 'Day of the order',
    issuer: 'Issued by',
    legalText: 'Legal basis',
    entered: 'Entered by',
    decided: 'Decided by',
    commune: 'Commune',
    destroyed: 'Destroyed',
  },
  destroyed:
    '{{periods}} rows of periods, {{journal}} of history, {{listRows}} of lists, {{sealed}} sealed, {{files}} files',
  button: 'Enter an order to erase',
  enter: {
    title: 'Order to erase the data of {{name}}',
    help: 'Only with the order in hand. Nothing is erased until a second person confirms.',
    submit: 'Enter the order to erase',
    done: 'Entered. It waits for the second person.',
  },
  confirm: {
    button: 'Confirm the erasure',
    title: 'Erase for ever by order {{number}}',
    whose: 'Of: {{name}}',
    check: 'Compare number, day and issuer with the paper first.',
    what: 'What is destroyed, and nobody can get back:',
    goes: {
      record: 'every field of the child’s record: name, birth date, parents, place, school, circumstances',
      history: 'old and new values in the history, rows of lists that were brought in, and their files',
      key: 'the child’s data key: nothing that was sealed can be opened again, in consents and requests, too',
    },
    stays:
      'What stays: the record’s code, the order, who entered and who confirmed it and when, and the audit. Old backups hold the data until their term ends.',
    submit: 'Erase this child’s data for ever',
    done: 'Erased by order {{number}}.',
  },
  withdraw: {
    button: 'Take the order back',
    title: 'Take back order {{number}}',
    help: 'It stays in the register as taken back. The child’s data stay as they are.',
    submit: 'Take this order back',
    done: 'The order is taken back.',
  },
  tombstone: {
    title: 'Record {{code}} was erased by order',
    body: 'Nothing about this person is left to see or restore, but these lines.',
    code: 'Code',
    erasedAt: 'Erased at',
  },
  handOut: {
    button: 'Export all data',
    title: 'Export all data of {{name}}',
    help: 'It holds all that the system keeps on the child: record, household, places, circumstances, lists, consents, requests and history.',
    logged: 'It is numbered and goes on record: who, when, of which child. Hand it only to who may have it.',
    submit: 'Export this child’s data',
    ready: 'Copy {{number}} is ready. Once this box is closed it takes another export, with another number.',
    page: 'Download to read and print (.html)',
    data: 'Download for machines (.json)',
    fingerprint: 'Fingerprint (SHA-256)',
  },
} as const satisfies Translation<typeof vi>
