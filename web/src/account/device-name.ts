export interface DeviceName {
  readonly browser: string
  readonly system: string
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser/, 'Cốc Cốc'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows NT/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const first = (list: readonly (readonly [RegExp, string])[], text: string) =>
  list.find(([shape]) => shape.test(text))?.[1]

/** "Chrome", "Windows" out of a browser's own lengthy words; null when it says nothing we know. */
export const deviceName = (userAgent: string | null): DeviceName | null => {
  const browser = first(browsers, userAgent ?? '')
  const system = first(systems, userAgent ?? '')
  return browser && system ? { browser, system } : null
}
