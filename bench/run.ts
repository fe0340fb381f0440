import { parseArgs } from 'node:util'
import { findChromium } from '@kring/test/support/chromium.ts'
import { accessPatterns } from './accessPatterns.ts'
import { lines as coldImportLines } from './coldImport.ts'
import { benchDisclosure, disclosureLines } from './disclosure.ts'
import { benchDue, dueLines } from './due.ts'
import { flood, floodLines } from './flood.ts'
import { timeKeystrokes } from './keystrokes.ts'
import { timeLargeForm } from './largeForm.ts'
import { overhead, usualOverhead } from './overhead.ts'
import { measurePages, pageLines } from './pages.ts'
import { measureReports, measureVolume, reportLines, volumeLines } from './reports/reports.ts'
import { benchRestore, restoreLines } from './restore.ts'
import { countRouteCalls, routeLines } from './routeCalls.ts'
import { benchSearch, searchLines } from './search.ts'

const say = (line: string): void => console.log(line)

/** The benches by name; those that are not `quick` run only when named. */
const benches: Readonly<Record<string, { readonly quick: boolean; readonly run: () => Promise<void> }>> = {
  capacity: { quick: true, run: capacity },
  calls: {
    quick: true,
    run: async () => {
      say('calls of each route: AssumeRole, DynamoDB, and the milliseconds that 40 ms per AssumeRole adds (counted)')
      for (const line of routeLines(await countRouteCalls())) say(line)
    },
  },
  flood: {
    quick: true,
    run: async () => {
      say('a flood of one tenant, and what the others notice')
      for (const line of floodLines(await flood(10))) say(line)
    },
  },
  form: { quick: true, run: form },
  cold: {
    quick: false,
    run: async () => {
      for (const line of await coldImportLines()) say(line)
    },
  },
  disclosure: {
    quick: false,
    run: async () => {
      say('a year of monthly releases, 60 municipalities: cells attacked, and how long it took')
      for (const line of disclosureLines(await benchDisclosure())) say(line)
    },
  },
  due: {
    quick: false,
    run: async () => {
      for (const line of dueLines(await benchDue(given.entries ?? 50_000))) say(line)
    },
  },
  overhead: {
    quick: false,
    run: async () => {
      const { rounds = usualOverhead.rounds, ms = usualOverhead.ms } = given
      for (const referrals of given.referrals ?? [usualOverhead.referrals])
        await overhead({ ...usualOverhead, referrals, rounds, ms }, say)
    },
  },
  reports: {
    quick: false,
    run: async () => {
      for (const line of reportLines(await measureReports(given.referrals ?? [1_000, 100_000]))) say(line)
    },
  },
  volume: {
    quick: false,
    run: async () => {
      const sizes = given.referrals ?? [1_000, 100_000, 1_000_000]
      for (const line of volumeLines(await measureVolume(sizes, 10_000))) say(line)
    },
  },
  restore: {
    quick: false,
    run: async () => {
      for (const referrals of given.referrals ?? [1_000])
        for (const line of restoreLines(await benchRestore(referrals))) say(line)
    },
  },
  search: {
    quick: false,
    run: async () => {
      for (const dossiers of given.referrals ?? [1_000, 100_000])
        for (const line of searchLines(await benchSearch(dossiers))) say(line)
    },
  },
  pages: {
    quick: false,
    run: async () => {
      say('the pages on a simulated slow phone, by Lighthouse (median of three loads)')
      for (const line of pageLines(await measurePages())) say(line)
    },
  },
}

async function capacity(): Promise<void> {
  const rows = await accessPatterns()
  const width = Math.max(...rows.map(({ pattern }) => pattern.length))
  say(`${'pattern'.padEnd(width)}  calls    RCU    WCU  budget`)
  for (const { pattern, calls, read, write, budget } of rows)
    say(
      `${pattern.padEnd(width)}  ${String(calls).padStart(5)}  ${read.toFixed(1).padStart(5)}  ${write.toFixed(1).padStart(5)}  ${budget}`,
    )
}

async function form(): Promise<void> {
  say('a form of 150 questions, 60 of them conditional, in milliseconds (a frame is 16.7)')
  const chromium = findChromium()
  const keystrokes = chromium === undefined ? [] : await timeKeystrokes(chromium)
  for (const { what, median, p95 } of [...timeLargeForm(), ...keystrokes])
    say(`${what.padEnd(42)}  median ${median.toFixed(2).padStart(6)}  p95 ${p95.toFixed(2).padStart(6)}`)
  if (chromium === undefined) say('no Chromium on the PATH: no keystroke was timed')
}

/**
 * `npm run bench`: every quick bench; `npm run bench <name>`: that one. `overhead`, `reports`, `volume`, `restore` and `search` take
 * `--referrals 1000,100000`, `overhead` also `--rounds 5` and `--ms 3000`, `due` `--entries 5000`. They measure only;
 * nothing fails.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    referrals: { type: 'string' },
    rounds: { type: 'string' },
    ms: { type: 'string' },
    entries: { type: 'string' },
  },
})
const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))
const given = {
  referrals: values.referrals?.split(',').map(Number),
  rounds: numberOf(values.rounds),
  ms: numberOf(values.ms),
  entries: numberOf(values.entries),
}
const unknown = positionals.filter(name => benches[name] === undefined)
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const [name, { quick, run }] of Object.entries(benches)) {
  if (!(positionals.length === 0 ? quick : positionals.includes(name))) continue
  await run()
  say('')
}
