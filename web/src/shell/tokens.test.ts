import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

const tokensOf = (scheme: 'light' | 'dark'): Map<string, string> => {
  const block = css.split(`[data-mantine-color-scheme="${scheme}"]`)[1]?.split('}')[0] ?? ''
  return new Map([...block.matchAll(/(--mn-[\w-]+):\s*(#[0-9a-f]{6})/g)].map(found => [found[1] ?? '', found[2] ?? '']))
}

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: string): number => {
  const part = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const TEXT = 4.5
const EDGE = 3

// What is drawn on what. Text needs 4.5, the edge of a field and a focus ring 3 (WCAG 2.2 AA, 1.4.3 and 1.4.11).
const pairs: readonly (readonly [string, string, number])[] = [
  ...['paper', 'surface', 'sunken'].flatMap(
    ground =>
      [
        ['ink', ground, TEXT],
        ['ink-2', ground, TEXT],
        ['bamboo-strong', ground, TEXT],
        ['note', ground, TEXT],
        ['error', ground, TEXT],
        ['danger', ground, TEXT],
      ] as const,
  ),
  ['line-strong', 'surface', EDGE],
  ['line-strong', 'paper', EDGE],
  ['bamboo-strong', 'bamboo-soft', TEXT],
  ['ink', 'bamboo-soft', TEXT],
  ['on-bamboo', 'bamboo', TEXT],
  ['on-bamboo', 'bamboo-strong', TEXT],
  ['note', 'note-soft', TEXT],
  ['ink', 'note-soft', TEXT],
  ['error', 'error-soft', TEXT],
  ['ink', 'error-soft', TEXT],
  ['danger', 'danger-soft', TEXT],
  ['paper', 'ink', TEXT],
]

test.each(['light', 'dark'] as const)('%s: every pair that is drawn can be read', scheme => {
  const tokens = tokensOf(scheme)
  const colour = (name: string): string => {
    const value = tokens.get(`--mn-${name}`)
    if (!value) throw new Error(`--mn-${name} has no colour in ${scheme}`)
    return value
  }
  const weak = pairs
    .map(([front, ground, least]) => ({ front, ground, least, is: contrast(colour(front), colour(ground)) }))
    .filter(({ is, least }) => is < least)
  expect(weak).toEqual([])
})
