#!/usr/bin/env node
// `npm run bench -- <name>`: speed and memory against a baseline in the same run, on the pinned Node.
import { buildWeb, handOver, install } from './prepare.mjs'

const names = process.argv.slice(2)
await install()
// Only the size of the pages needs them built; nobody else should wait for that.
if (names.includes('size') || names.includes('all')) await buildWeb()
handOver('bench/src/cli.ts', names)
