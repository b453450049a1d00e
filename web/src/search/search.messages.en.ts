export default {
  title: 'Find a child',
  box: 'Find a child in your area',
  short: 'Find a child…',
  find: 'Find',
  help: 'A name (with marks or without, right or nearly), other and former names, day or year of birth, a parent’s name, personal number, phone, code of a record or household. For example: nguyen thi lan 2015 mẹ hoa',
  count_one: '{{shown}} child',
  count_other: '{{shown}} children, the nearest first',
  countMore_one: 'More than {{shown}} child',
  countMore_other: 'More than {{shown}} children, the nearest first',
  none: 'No child was found',
  noneHelp:
    'Try fewer words, or add the year of birth or the mother’s name. A name with one wrong letter is found, too.',
  tooMany: 'Many children match alike.',
  addThis: 'Add {{what}} to find the right one.',
  add: { name: 'the whole name', birth: 'the day or year of birth', parent: 'the mother’s name (mẹ …)' },
  or: ' or ',
  why: {
    code: 'the code',
    identifier: 'the personal number',
    phone: 'the phone',
    name: 'the name',
    marks: 'the name with its marks',
    near: 'a name like it',
    words: 'these words',
    birth: 'the birth date',
    parent: 'a parent',
    other: 'also called {{name}}',
    former: 'formerly {{name}}',
    merged: 'name in a record merged into it: {{name}}',
  },
  mother: 'Mother: {{name}}',
  father: 'Father: {{name}}',
  household: 'Household {{code}} · {{name}}',
  ended: 'Record ended {{day}}',
  next: 'Next page',
  back: 'Previous page',
  elsewhere: {
    number:
      'This personal number stands in the register of {{commune}}. Ask its People’s Committee before adding the child.',
    name_birth:
      'This child may be in the register of {{commune}} already: same name and birth date. Ask its People’s Committee before adding.',
    name_mother:
      'This child may be in the register of {{commune}} already: same name and mother. Ask its People’s Committee before adding.',
  },
  limited:
    'Other communes’ registers were asked many times in the last hour. They can be asked again in an hour; the child can still be added.',
} as const
