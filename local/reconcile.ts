import { reconcile } from '@kring/functions/audit/reconcile'
import { endWith } from './faults.ts'
import { findRunningHost } from './runningHost.ts'

/**
 * `npm run -s reconcile`: recomputes the figures of the reports from the events; exits with 1 when a stored figure differs.
 * `npm run -s reconcile -- --repair` puts right what differs, and says what.
 */
try {
  const { store, cursors, secret } = findRunningHost(process.env)
  const repair = process.argv.includes('--repair')
  const { facts, months, wrongFacts, wrongMonths, repaired } = await reconcile(store, cursors, secret, { repair })
  const isRepaired = new Set(repaired)
  const said = (name: string): string => (isRepaired.has(name) ? '; repaired' : '')
  for (const fact of wrongFacts) console.log(`${fact}: the facts are not what the events make of them${said(fact)}`)
  for (const month of wrongMonths) console.log(`${month}: the counters are not the sum of the facts${said(month)}`)
  const wrong = wrongFacts.length + wrongMonths.length
  const more = repair ? `, ${repaired.length} repaired` : ''
  console.log(`${facts} facts, ${months} months, ${wrong} different${more}`)
  process.exit(wrong > repaired.length ? 1 : 0)
} catch (error) {
  endWith(error)
}
