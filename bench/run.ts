import { findChromium } from '@kring/test/support/chromium.ts'
import { accessPatterns } from './accessPatterns.ts'
import { benchDue, dueLines } from './due.ts'
import { flood, floodLines } from './flood.ts'
import { timeKeystrokes } from './keystrokes.ts'
import { timeLargeForm } from './largeForm.ts'
import { countRouteCalls, routeLines } from './routeCalls.ts'

// `npm run bench due`: that alone; `npm run bench due 5000`: with so many entries.
const [name, size = '50000'] = process.argv.slice(2)
if (name === 'due') {
  for (const line of dueLines(await benchDue(Number(size)))) console.log(line)
  process.exit()
}

/** `npm run bench`: capacity units of each access pattern on the embedded engine, the calls of each route, a flood of requests, and a large form. It measures only; nothing fails. */
const rows = await accessPatterns()
const width = Math.max(...rows.map(({ pattern }) => pattern.length))
console.log(`${'pattern'.padEnd(width)}  calls    RCU    WCU  budget`)
for (const { pattern, calls, read, write, budget } of rows)
  console.log(
    `${pattern.padEnd(width)}  ${String(calls).padStart(5)}  ${read.toFixed(1).padStart(5)}  ${write.toFixed(1).padStart(5)}  ${budget}`,
  )

console.log(
  '\ncalls of each route: AssumeRole, DynamoDB, and the milliseconds that 40 ms per AssumeRole adds (counted)',
)
for (const line of routeLines(await countRouteCalls())) console.log(line)

console.log('\na flood of one tenant, and what the others notice')
for (const line of floodLines(await flood(10))) console.log(line)

console.log('\na form of 150 questions, 60 of them conditional, in milliseconds (a frame is 16.7)')
const chromium = findChromium()
const keystrokes = chromium === undefined ? [] : await timeKeystrokes(chromium)
for (const { what, median, p95 } of [...timeLargeForm(), ...keystrokes])
  console.log(`${what.padEnd(42)}  median ${median.toFixed(2).padStart(6)}  p95 ${p95.toFixed(2).padStart(6)}`)
if (chromium === undefined) console.log('no Chromium on the PATH: no keystroke was timed')
