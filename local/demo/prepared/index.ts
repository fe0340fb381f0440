import type { Day, Tenant } from '@kring/domain'
import type { DemoReferral } from '../referral.ts'
import { preparedJohan } from './johanReferral.ts'
import { preparedLearningCircle } from './learningCircle.ts'
import { preparedNeighbourhood } from './neighbourhood.ts'
import { preparedRestorative } from './restorative.ts'

export { coordinatorPerson, preparedEvents } from './events.ts'

/** One referral of each kind of conference whose trajectory is led up to a day that is near. */
export const preparedReferrals = (tenants: readonly Tenant[], today: Day): readonly DemoReferral[] =>
  [preparedJohan, preparedRestorative, preparedNeighbourhood, preparedLearningCircle].map(make => make(tenants, today))
