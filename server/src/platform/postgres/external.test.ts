import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { checkExternalPostgres, findProblem } from './external.ts'

const adminUrl = inject('adminUrl')

test('a PostgreSQL of today is welcome', async () => {
  expect(await checkExternalPostgres(adminUrl)).toBeGreaterThanOrEqual(15)
})

test.each([
  [14, 'UTF8', /14/],
  [19, 'UTF8', /19/],
  [15, 'SQL_ASCII', /SQL_ASCII/],
  [18, 'LATIN1', /LATIN1/],
])('version %i with %s is not', (major, encoding, sentence) => {
  expect(findProblem(major, encoding, 'localhost:5432/x')?.message).toMatch(sentence)
})

test.each([15, 16, 17, 18])('version %i in UTF8 is', major => {
  expect(findProblem(major, 'UTF8', 'localhost:5432/x')).toBeNull()
})

test('a database that loses Vietnamese letters is refused', async () => {
  const name = `latin_${randomUUID().slice(0, 8)}`
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`create database ${name} encoding 'SQL_ASCII' locale 'C' locale_provider 'libc' template template0`)
  try {
    const url = new URL(adminUrl)
    url.pathname = `/${name}`
    await expect(checkExternalPostgres(url.href)).rejects.toThrow(/SQL_ASCII/)
  } finally {
    await admin.query(`drop database ${name}`)
    await admin.end()
  }
})

test.each([
  'postgresql://mangnon:matkhau@127.0.0.1:1/mangnon',
  'postgresql://mangnon:matkhau@khong-co-may-nay.invalid/mangnon',
  adminUrl.replace(/\/\/[^@]+@/, '//khong-co-ai:matkhau@'),
])('one that cannot be reached is named without its password: %#', async url => {
  const failure = await checkExternalPostgres(url).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Error)
  const { message } = failure instanceof Error ? failure : new Error()
  expect(message).toMatch(/MANGNON_DATABASE_URL/)
  expect(message).not.toContain('matkhau')
  expect(message.split('\n')).toHaveLength(2)
})
