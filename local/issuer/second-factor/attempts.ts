import { Secret, TOTP } from 'otpauth'

const minute = 60_000
const wrongAllowed = 5
const wrongWithin = 5 * minute
const waitFor = 5 * minute
/** How many periods of 30 seconds the clock of a phone may be ahead or behind. */
const drift = 1

/** What was tried on one account. Times in milliseconds since 1970. */
export type Attempts = {
  readonly wrong: readonly number[]
  readonly waitUntil: number
  /** The period of the last code that was right: it and what is older is not taken again. */
  readonly lastStep: number
}

export const noAttempts: Attempts = { wrong: [], waitUntil: 0, lastStep: -1 }

export type Verdict = 'right' | 'wrong' | 'used' | 'waiting'

/** Is this the code of the key, now? A code counts once; who is wrong five times in five minutes waits five minutes. */
export function checkAttempt(
  attempts: Attempts,
  key: string,
  code: string,
  now: number,
): { readonly verdict: Verdict; readonly attempts: Attempts } {
  if (attempts.waitUntil > now) return { verdict: 'waiting', attempts }
  const off = TOTP.validate({ token: code, secret: Secret.fromBase32(key), timestamp: now, window: drift })
  const step = off === null ? undefined : TOTP.counter({ timestamp: now }) + off
  if (step !== undefined && step > attempts.lastStep)
    return { verdict: 'right', attempts: { ...noAttempts, lastStep: step } }
  const wrong = [...attempts.wrong.filter(at => at > now - wrongWithin), now]
  if (wrong.length >= wrongAllowed)
    return { verdict: 'waiting', attempts: { ...attempts, wrong: [], waitUntil: now + waitFor } }
  return { verdict: step === undefined ? 'wrong' : 'used', attempts: { ...attempts, wrong } }
}

/** How many minutes are left to wait; 0 when a code may be tried. */
export function minutesToWait({ waitUntil }: Attempts, now: number): number {
  return Math.max(0, Math.ceil((waitUntil - now) / minute))
}
