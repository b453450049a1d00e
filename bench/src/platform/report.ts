import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Figure } from './figure.ts'
import type { Machine } from './machine.ts'

const results = path.resolve(import.meta.dirname, '../../results')

/** One number as a line of JSON, or as a line for people. */
export const lineOf = (figure: Figure, json: boolean): string => {
  if (json) return JSON.stringify(figure)
  const limit = figure.limit === null ? 'for information' : `limit ${figure.limit} ${figure.unit}`
  const value = `${figure.value} ${figure.unit}`
  return `${figure.ok ? '  ok  ' : ' MISS '} ${figure.bench.padEnd(8)} ${figure.measure.padEnd(58)} ${value.padStart(14)}   ${limit}`
}

/** Keeps the last full run of a bench under bench/results, to be committed. */
export const keepResult = (bench: string, machine: Machine, rows: number | null, figures: readonly Figure[]): void => {
  mkdirSync(results, { recursive: true })
  writeFileSync(
    path.join(results, `${bench}.json`),
    `${JSON.stringify({ bench, machine, ...(rows !== null && { rows }), figures }, null, 2)}\n`,
  )
}
