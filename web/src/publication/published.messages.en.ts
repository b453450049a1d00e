import type { Translation } from '../shell/translation.ts'
import type vi from './published.messages.vi.ts'

export default {
  title: 'Published figures on children',
  intro:
    'From the accepted reports of the provinces. Numbers of children as of the end of each period; nothing about any one child.',
  none: 'No period has been published yet.',
  failed: 'The figures could not be loaded. Check the network, then reload the page.',
  loading: 'Loading…',
  period: 'Period',
  line: 'Figure',
  unit: 'Province',
  children: 'Children',
  nation: 'Whole country',
  hidden: 'not published',
  hiddenWhy:
    '“Not published”: fewer than {{count}} children, or a cell from which one of fewer than {{count}} could be worked out.',
  missing: 'No accepted report, not in the figure of the country: {{names}}.',
  unconfirmed: 'The form has not been confirmed by the office that issues it.',
  corrected: 'Publication {{number}}: {{reason}}',
  published: 'Published on {{day}}. Figures as of {{cutOff}}.',
  download: 'Download',
  csv: 'CSV (SDMX)',
  json: 'JSON',
  most: '{{name}}: the most, {{value}} children.',
} as const satisfies Translation<typeof vi>
