#!/usr/bin/env node
// `npx mangnon <command>`: the command line, on the pinned Node.
import { handOver, install } from './prepare.mjs'

await install()
handOver('server/src/command/main.ts', process.argv.slice(2))
