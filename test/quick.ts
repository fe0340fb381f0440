import { findChanges } from './quick/changes.ts'
import { run } from './quick/command.ts'
import { aborted, kinds, openTouched } from './quick/touched.ts'
import { findChromium } from './support/chromium.ts'

/**
 * `npm run test:quick`: what a change touches, the rules first, within two minutes by design. What does not fit is
 * named and is for `npm test`. Only a failure makes it fail; running out of time does not.
 */
const root = new URL('..', import.meta.url).pathname
/** Seconds from the start: when no other test begins, and when whatever still runs is left. */
const [lastBegin, end] = [85, 112]
/** More files of a kind that needs an engine or a browser than fit in what the rules leave. */
const mostCostly = 16

const limits = { lastBegin: AbortSignal.timeout(lastBegin * 1000), end: AbortSignal.timeout(end * 1000) }
const notRun: string[] = []
let passed = 0
let failed = 0

const changes = findChanges(root)
const { base, said, files } = changes
console.log(`Changed since ${base.slice(0, 8)} (${said}): ${files.length} files`)

async function check(name: string, command: string, ...args: readonly string[]): Promise<void> {
  const { outcome, said } = await run(root, limits.end, command, ...args)
  console.log(`— ${name}: ${outcome}${outcome === 'failed' ? `\n${said}` : ''}`)
  if (outcome === 'passed') passed += 1
  else if (outcome === 'failed') failed += 1
  else notRun.push(name)
}

async function tests(): Promise<void> {
  const touched = await openTouched(root, changes)
  for (const kind of kinds) {
    const names = touched.names(kind)
    console.log(`— ${kind}: ${names.length} files touched`)
    if (names.length === 0) continue
    const why = reasonToLeave(kind, names.length)
    if (why !== undefined) {
      notRun.push(...(names.length > mostCostly ? [`${names.length} files of ${kind} (${why})`] : names))
      continue
    }
    if (kind === 'browser') await check('web', 'node', 'local/build.ts')
    const ran = await touched.run(kind, limits)
    passed += ran.passed
    failed += ran.failed
    notRun.push(...ran.left)
  }
  await Promise.race([touched.close(), aborted(limits.end)])
}

function reasonToLeave(kind: string, count: number): string | undefined {
  if (limits.lastBegin.aborted) return 'the time was up'
  if (kind === 'rules') return undefined
  if (count > mostCostly) return 'the change touches nearly everything'
  return kind === 'browser' && findChromium() === undefined ? 'no chromium' : undefined
}

const linted = files.filter(file => /\.(tsx?|m?js|json|css)$/.test(file))
await Promise.all([
  linted.length === 0
    ? undefined
    : check('lint', 'biome', 'check', '--error-on-warnings', '--no-errors-on-unmatched', ...linted),
  check('types', 'tsc', '-b'),
  tests(),
])

if (notRun.length > 0) console.log(`not run here: ${notRun.join(', ')}; npm test runs all`)
console.log(`tests: ${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
