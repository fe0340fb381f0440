import { Secret, TOTP } from 'otpauth'

/** Milliseconds. */
const minute = 60_000
const wrongAllowed = 5
const wrongWithin = 5 * minute
const waitFor = 5 * minute
/** How many periods of 30 seconds a phone's clock may be ahead or behind. */
const drift = 1

/** The attempts on one account; times in milliseconds since 1970. */
export type Attempts = {
  readonly wrong: readonly number[]
  readonly waitUntil: number
  /** The TOTP period of the last accepted code; codes of this period or before are refused. */
  readonly lastStep: number
}

export const noAttempts: Attempts = { wrong: [], waitUntil: 0, lastStep: -1 }

export type Verdict = 'right' | 'wrong' | 'used' | 'waiting'

/** Checks a TOTP code. A code is accepted once; five wrong codes within five minutes lock the account for five minutes. */
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

/** Minutes until a code may be tried, rounded up; 0 when it may now. */
export function minutesToWait({ waitUntil }: Attempts, now: number): number {
  return Math.max(0, Math.ceil((waitUntil - now) / minute))
}
