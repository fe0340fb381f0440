import type { Sector } from '../../tenants/tenant.ts'
import { FormDefinition } from '../definition/definition.ts'
import { selfReferrals } from './citizen/sectors.ts'
import { housingReferral } from './professional/housing.ts'
import { otherReferral } from './professional/other.ts'
import { probationReferral } from './professional/probation.ts'
import { schoolReferral } from './professional/school.ts'
import { youthCareReferral } from './professional/youth-care.ts'
import type { FormDraft } from './texts.ts'

export * as starterLists from './lists/index.ts'
export { namedAsAt } from './named.ts'

const referrals: Readonly<Record<Sector, FormDraft>> = {
  'youth-care': youthCareReferral,
  school: schoolReferral,
  probation: probationReferral,
  housing: housingReferral,
  other: otherReferral,
}

export type StarterForms = { readonly professional: FormDefinition; readonly citizen: FormDefinition }

/**
 * The first version of both forms of a new tenant, `referral` and `self-referral`, which the tenant can change later.
 */
export function starterForms(sector: Sector): StarterForms {
  return {
    professional: FormDefinition.parse(referrals[sector]),
    citizen: FormDefinition.parse(selfReferrals[sector]),
  }
}
