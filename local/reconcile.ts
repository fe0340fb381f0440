import { reconcile } from '@kring/functions/audit/reconcile'
import { endWith } from './faults.ts'
import { findRunningHost } from './runningHost.ts'

/** `npm run -s reconcile`: recomputes the funders' figures from the events; exits with 1 when a stored figure differs. */
try {
  const { store, cursors, secret } = findRunningHost(process.env)
  const { facts, months, wrongFacts, wrongMonths } = await reconcile(store, cursors, secret)
  for (const fact of wrongFacts) console.log(`${fact}: the fact is not what the events make of it`)
  for (const month of wrongMonths) console.log(`${month}: the counters are not the sum of the facts`)
  console.log(`${facts} facts, ${months} months, ${wrongFacts.length + wrongMonths.length} different`)
  process.exit(wrongFacts.length + wrongMonths.length > 0 ? 1 : 0)
} catch (error) {
  endWith(error)
}
