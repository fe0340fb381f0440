import { accessPatterns } from './accessPatterns.ts'
import { flood, floodLines } from './flood.ts'

/** `npm run bench`: what each access pattern costs, counted, on the embedded engine; and a flood. Not a test: nothing fails here. */
const rows = await accessPatterns()
const width = Math.max(...rows.map(({ pattern }) => pattern.length))
console.log(`${'pattern'.padEnd(width)}  calls    RCU    WCU  budget`)
for (const { pattern, calls, read, write, budget } of rows)
  console.log(
    `${pattern.padEnd(width)}  ${String(calls).padStart(5)}  ${read.toFixed(1).padStart(5)}  ${write.toFixed(1).padStart(5)}  ${budget}`,
  )

console.log('\na flood of one tenant, and what the others notice')
for (const line of floodLines(await flood(10))) console.log(line)
