import * as z from 'zod'

/** How somebody made sure of who asks for a reset: called back on a number that was known before, or met. */
export const resetChecks = ['called-back', 'in-person'] as const
export const ResetCheck = z.enum(resetChecks)
export type ResetCheck = z.infer<typeof ResetCheck>

/** Who did something, and when (ISO 8601). */
const Done = z.object({ by: z.string(), subject: z.string(), at: z.string() })

/**
 * A request to remove somebody's second factor, which they lost. `confirmed`: by a second person; `doneAt`: when the
 * identity provider removed it, after which the person sets up another one at sign-in.
 */
export const SecondFactorReset = z.object({
  target: z.string(),
  checked: ResetCheck,
  asked: Done,
  confirmed: Done.optional(),
  doneAt: z.string().optional(),
})
export type SecondFactorReset = Readonly<z.infer<typeof SecondFactorReset>>

const minute = 60_000
/** Hours within which a request is confirmed; after that it has ended. */
export const confirmedWithinHours = 24
/** Minutes after which a confirmed reset that was not carried out may be confirmed again. */
const carriedOutWithinMinutes = 5

const since = (at: string, now: string): number => Date.parse(now) - Date.parse(at)

export type ResetStage = 'waiting' | 'confirmed' | 'done' | 'ended'

export function stageOfReset({ asked, confirmed, doneAt }: SecondFactorReset, now: string): ResetStage {
  if (doneAt !== undefined) return 'done'
  if (confirmed !== undefined && since(confirmed.at, now) < carriedOutWithinMinutes * minute) return 'confirmed'
  return since(asked.at, now) < confirmedWithinHours * 60 * minute ? 'waiting' : 'ended'
}

/** The moment at which a request ends by itself when nobody confirms it. */
export const resetEndsAt = ({ asked }: SecondFactorReset): string =>
  new Date(Date.parse(asked.at) + confirmedWithinHours * 60 * minute).toISOString()

export type AskingRefused = 'reset-own' | 'reset-waits'

/** Whether a reset may be asked: never of one's own factor, and not while another one waits. */
export function mayAskReset(
  asker: string,
  target: string,
  latest: SecondFactorReset | undefined,
  now: string,
): 'yes' | AskingRefused {
  if (asker === target) return 'reset-own'
  const stage = latest && stageOfReset(latest, now)
  return stage === 'waiting' || stage === 'confirmed' ? 'reset-waits' : 'yes'
}

export type ResetConfirmationRefused = 'reset-own' | 'reset-asked-by-you' | 'reset-not-waiting' | 'reset-confirmed'

/**
 * Whether this person may confirm a reset: neither who asked for it nor whose factor it is. Whether they may reset
 * anybody's there is a permission, which is checked before.
 */
export function mayConfirmReset(
  reset: SecondFactorReset | undefined,
  confirmer: string,
  now: string,
): 'yes' | ResetConfirmationRefused {
  if (reset === undefined) return 'reset-not-waiting'
  if (confirmer === reset.target) return 'reset-own'
  if (confirmer === reset.asked.subject) return 'reset-asked-by-you'
  switch (stageOfReset(reset, now)) {
    case 'waiting':
      return 'yes'
    case 'ended':
      return 'reset-not-waiting'
    default:
      return 'reset-confirmed'
  }
}
