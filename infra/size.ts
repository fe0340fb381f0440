import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleSize } from './bundleSize.ts'
import { bundleHandler, type HandlerName, handlerNames } from './constructs/bundle.ts'

/**
 * Measures the functions' bundles without the SDK, in KB (1000 bytes): what a cold start reads, and all with what is
 * loaded later. Run with the web app's sizes by `npm run size`. Exits with 1 when a function exceeds its limit. What a
 * function needs, it needs; a limit is there to show what came in unnoticed.
 */
const limits: Readonly<Record<HandlerName, { readonly start: number; readonly all: number }>> = {
  // Measured, and two hundredths more. The stream follows a trajectory, and its evaluation falls due: both know its rules, with
  // the day and the plan; the API reads them with the routes that need them (docs/decisions/0033-bundles.md, "Since").
  api: { start: 369, all: 1614 },
  stream: { start: 606, all: 643 },
  seal: { start: 182, all: 218 },
  identity: { start: 2, all: 2 },
  'identity/mail': { start: 5, all: 5 },
  'identity/link': { start: 91, all: 126 },
  'schedule/checkpoint': { start: 143, all: 179 },
  'schedule/due': { start: 619, all: 654 },
  'schedule/verify': { start: 343, all: 379 },
  'schedule/accounts': { start: 127, all: 162 },
  pages: { start: 134, all: 134 },
  images: { start: 101, all: 101 },
  papers: { start: 107, all: 107 },
  'files/sweep': { start: 174, all: 209 },
  webhooks: { start: 112, all: 112 },
  erasure: { start: 414, all: 449 },
  releases: { start: 303, all: 413 },
}

const kb = (bytes: number): number => Math.ceil(bytes / 1000)

const folder = mkdtempSync(join(tmpdir(), 'kring-size-'))
let exceeded = 0
try {
  console.log('function               start   limit     all   limit   (KB without the SDK)')
  for (const name of handlerNames) {
    const { start, all, largest } = bundleSize(bundleHandler(name, join(folder, name.replaceAll('/', '-'))))
    const [limit, measured] = [limits[name], { start: kb(start.own), all: kb(all.own) }]
    const columns = [measured.start, limit.start, measured.all, limit.all].map(number => String(number).padStart(8))
    console.log(`${name.padEnd(20)}${columns.join('')}`)
    if (measured.start <= limit.start && measured.all <= limit.all) continue
    exceeded += 1
    console.log(`  too large; at start: ${largest.slice(0, 8).map(([what, bytes]) => `${what} ${kb(bytes)}`)}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
process.exitCode = exceeded > 0 ? 1 : 0
