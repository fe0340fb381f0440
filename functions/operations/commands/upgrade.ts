import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { runStep } from '../../data/upgrade/running/runStep.ts'
import { steps } from '../../data/upgrade/running/steps.ts'
import { command } from '../command.ts'

/** Dossiers a second: a tenth of what a small table takes beside its work. */
const usualPace = 20
const pages = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'expected a whole number')
  .transform(Number)

export const upgradeCommand = command({
  name: 'upgrade',
  summary: 'change stored items to the form of this version while the product runs',
  usage: [
    'kring upgrade [--per-second <dossiers>] [--pages <number>]: goes on where it was interrupted, and says how far it is.',
    'Exits with 1 when something is left: for the next run, for another that runs at the same time, or a dossier that cannot be read.',
  ],
  words: [],
  options: { 'per-second': 'value', pages: 'value' },
  local: 'running',
  input: { 'per-second': pages.optional(), pages: pages.optional() },
  run: async ({ 'per-second': perSecond = usualPace, pages: most = Number.POSITIVE_INFINITY }, { host, say }) => {
    let isLeft = false
    let begun = 0
    const mayGoOn = (): boolean => {
      begun += 1
      return begun <= most
    }
    for (const step of steps) {
      const { kind, at } = await runStep(
        {
          ...{ store: host.store, cursors: host.cursors, now: host.now, perSecond, mayGoOn },
          pause: milliseconds => pause(milliseconds),
          onProgress: ({ pass, looked, changed, tenants }) =>
            say(`${step.name}: pass ${pass}, ${looked} dossiers, ${changed} changed, ${tenants.length} partners left`),
        },
        step,
      )
      say(`${step.name}: ${kind}, ${at.changedInAll} changed, ${at.failed} could not be read`)
      isLeft ||= kind !== 'finished' || at.failed > 0
    }
    return isLeft ? 1 : 0
  },
})
