import { expect, test } from 'vitest'
import { returnPath } from './session.ts'

test.each([
  ['', '/viec-can-lam'],
  ['?tiep=%2Ftre-em%3Fq%3Dan', '/tre-em?q=an'],
  ['?tiep=https%3A%2F%2Fevil.example', '/viec-can-lam'],
  ['?tiep=%2F%2Fevil.example', '/viec-can-lam'],
  ['?tiep=%2F%5Cevil.example', '/viec-can-lam'],
  ['?tiep=javascript%3Aalert(1)', '/viec-can-lam'],
  ['?tiep=%2Fdang-nhap', '/viec-can-lam'],
])('after sign-in, %s leads to %s', (search, path) => {
  expect(returnPath(search)).toBe(path)
})
