/** Our own few icons, one stroke style on a 20-unit grid. Always beside words, so hidden from screen readers. */
const paths = {
  todo: 'M4 5.5h1M4 10h1M4 14.5h1M8 5.5h8M8 10h8M8 14.5h5',
  child: 'M10 8.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM4.5 17c.4-3.3 2.5-5.5 5.5-5.5s5.1 2.2 5.5 5.5',
  household: 'M3 9.5 10 3.5l7 6M5 8v8.5h10V8M8.5 16.5v-4.5h3v4.5',
  import: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3.5h13V13',
  export: 'M10 12V3M6.5 6.5 10 3l3.5 3.5M3.5 13v3.5h13V13',
  area: 'M10 17s5-4.7 5-9a5 5 0 0 0-10 0c0 4.3 5 9 5 9ZM10 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  account: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 17c.5-3 2.9-5 6-5s5.5 2 6 5',
  people:
    'M7.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM2.5 16c.3-2.7 2.3-4.5 5-4.5s4.7 1.8 5 4.5M13 4.3a2.5 2.5 0 0 1 0 4.5M14.5 11.8c1.7.6 2.8 2.1 3 4.2',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  columns: 'M3.5 4h13v12h-13ZM8 4v12M12.5 4v12',
  print: 'M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 12h8v5H6Z',
  plus: 'M10 4v12M4 10h12',
  edit: 'M4 16l.8-3.5L13 4.3l2.7 2.7-8.2 8.2ZM11.5 5.8l2.7 2.7',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.5l4 4 8-9',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  next: 'M8 4.5l5.5 5.5L8 15.5',
  down: 'M4.5 7.5 10 13l5.5-5.5',
  warning: 'M10 3.5 17.5 16.5h-15ZM10 8.5v3.5M10 14.2v.3',
  error: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6.5v4.5M10 13.3v.3',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9v4.5M10 6.5v.3',
  history: 'M3.5 10a6.5 6.5 0 1 1 2 4.7M3 15.5v-3.5h3.5M10 6.5v4l2.7 1.6',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8 8a2 2 0 1 1 2.8 1.9c-.5.3-.8.6-.8 1.3M10 13.5v.3',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  leave: 'M8.5 3.5h-5v13h5M8 10h9M13.5 6.5 17 10l-3.5 3.5',
  shield: 'M10 2.8 16 5v4.6c0 3.7-2.4 6.4-6 7.6-3.6-1.2-6-3.9-6-7.6V5ZM7.4 10l1.9 1.9 3.4-3.7',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M7.5 4 3.5 8l4 4',
} as const

export type IconName = keyof typeof paths

export const Icon = ({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'more' ? 2.6 : 1.6}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={paths[name]} />
  </svg>
)
