export default {
  title: 'Who may do what',
  intro:
    'These sentences are made from the very rule table that the database applies. What no sentence allows, nobody may do.',
  everyRole: 'Every role',
  what: 'Data',
  act: 'Act',
  who: 'Who, where and when',
} as const
