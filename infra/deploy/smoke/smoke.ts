import { setTimeout } from 'node:timers/promises'
import { type Fault, Refused } from '../fault.ts'
import { type Check, checksOf, type Deployed, type Get } from './checks.ts'

/** Seconds: an edge may give the answer of before for as long, and a new name is not known everywhere at once. */
const waits = [0, 5, 15, 30, 60]

/**
 * Runs every check, each until it passes or was tried often enough, and says how each went. Throws Refused with all that
 * failed.
 */
export async function smoke(
  deployed: Deployed,
  say: (line: string) => void,
  { get = httpGet, pause = setTimeout }: { readonly get?: Get; readonly pause?: (ms: number) => Promise<unknown> } = {},
): Promise<void> {
  const faults: Fault[] = []
  for (const check of checksOf(deployed)) {
    const error = await tried(check, get, pause)
    say(`${error === undefined ? 'pass' : 'FAIL'}  ${check.name}${error === undefined ? '' : `: ${error}`}`)
    if (error !== undefined)
      faults.push({
        code: 'smoke-failed',
        what: `${check.name}: ${error}`,
        remedy: 'Read the log of the function concerned. The release before: npm run deploy -- rollback <stage>',
      })
  }
  if (faults.length > 0) throw new Refused(faults)
}

async function tried({ run }: Check, get: Get, pause: (ms: number) => Promise<unknown>): Promise<string | undefined> {
  let last = ''
  for (const seconds of waits) {
    if (seconds > 0) await pause(seconds * 1000)
    try {
      await run(get)
      return undefined
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
  }
  return last
}

const httpGet: Get = async (url, headers = {}) => {
  const answer = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(15_000) })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
