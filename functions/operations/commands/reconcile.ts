import * as z from 'zod'
import { reconcile } from '../../audit/reconcile.ts'
import { command, type Work } from '../command.ts'

/** Computes the figures of the reports again from the events; answers how many differ and were not put right. */
export async function reconcileAll({ host, say }: Work, repair: boolean): Promise<number> {
  const { store, cursors, secret } = host
  const { facts, months, wrongFacts, wrongMonths, repaired } = await reconcile(store, cursors, secret, { repair })
  const isRepaired = new Set(repaired)
  const said = (name: string): string => (isRepaired.has(name) ? '; repaired' : '')
  for (const fact of wrongFacts) say(`${fact}: the facts are not what the events make of them${said(fact)}`)
  for (const month of wrongMonths) say(`${month}: the counters are not the sum of the facts${said(month)}`)
  const wrong = wrongFacts.length + wrongMonths.length
  const more = repair ? `, ${repaired.length} repaired` : ''
  say(`${facts} facts, ${months} months, ${wrong} different${more}`)
  return wrong - repaired.length
}

export const reconcileCommand = command({
  name: 'reconcile',
  summary: 'compute the figures of the reports again from the events',
  usage: ['kring reconcile [--repair]: exits with 1 when a stored figure differs; --repair puts right what differs.'],
  words: [],
  options: { repair: 'flag' },
  local: 'running',
  input: { repair: z.boolean().default(false) },
  run: async ({ repair }, work) => ((await reconcileAll(work, repair)) > 0 ? 1 : 0),
})
