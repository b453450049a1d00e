// The arrows of the house: legal ← core ← db ← server, legal ← core ← web; nothing points the other way.
// `npm test -- arrows` holds them, and proves with planted violations that each rule below still finds something.
const test = '[.]test[.]tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'legal-imports-only-legal',
      comment: 'The law is data; it knows neither rules nor machines.',
      severity: 'error',
      from: { path: '^legal/', pathNot: test },
      to: { pathNot: '^legal/' },
    },
    {
      name: 'core-imports-only-legal-and-temporal',
      comment: 'The rules run in the browser as in the server, so they use no Node module and no package but Temporal.',
      severity: 'error',
      from: { path: '^core/', pathNot: test },
      to: { pathNot: '^(legal|core)/|(^|/)node_modules/temporal-(polyfill|spec|utils)/' },
    },
    {
      name: 'lower-storeys-know-none-above',
      comment: 'Their tests neither.',
      severity: 'error',
      from: { path: '^(legal|core)/' },
      to: { path: '^(db|server|web|e2e|bench)/' },
    },
    {
      name: 'legal-knows-no-core',
      severity: 'error',
      from: { path: '^legal/' },
      to: { path: '^core/' },
    },
    {
      name: 'db-knows-no-storey-above',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(server|web|e2e|bench)/' },
    },
    {
      name: 'db-is-for-server-and-bench',
      severity: 'error',
      from: { pathNot: '^(db|server|bench)/' },
      to: { path: '^db/' },
    },
    {
      name: 'web-never-imports-server',
      comment: 'They meet only through the OpenAPI contract.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(server|e2e|bench)/' },
    },
    {
      name: 'server-never-imports-web',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(web|e2e|bench)/' },
    },
    {
      name: 'journeys-use-the-screen',
      comment: 'A journey may start a server and use the rules, but what it tests it reaches through the browser.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(web|bench)/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that cannot be followed hides an arrow.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
