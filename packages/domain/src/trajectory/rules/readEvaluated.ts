import type { Day } from '../../calendar/days.ts'
import type { Locale } from '../../language/locale.ts'
import { readAgreement, readInitiative, sentenceText } from '../../plan/sentences/index.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { anyoneIn } from './people.ts'
import { agreementsIn, isCarriedByCircle } from './planAgreements.ts'

/** An agreement as it is read aloud at an evaluation. */
export type AgreementRead = {
  readonly id: string
  readonly sentence: string
  /** Somebody of outside the circle carries it. */
  readonly isByProfessional: boolean
  /** It meets a minimum requirement. */
  readonly isRequirement: boolean
}

/** The agreements of a plan in the reader's language, the family's own words as they said them. */
export function readEvaluated(
  record: TrajectoryRecord,
  locale: Locale,
  madeOn: Day | undefined,
): { readonly agreements: readonly AgreementRead[]; readonly initiative?: string } {
  const { plan } = record.plan
  const nameOf = (id: string): string => anyoneIn(record.circle, id)?.name ?? '…'
  const context = { locale, nameOf, madeOn, ...(plan.language === undefined ? {} : { language: plan.language }) }
  return {
    agreements: agreementsIn(record).map(agreement => ({
      id: agreement.id,
      // What somebody else must agree to was asked before; here it is how it goes.
      sentence: sentenceText(readAgreement({ ...agreement, needs: [] }, context)),
      isByProfessional: !isCarriedByCircle(agreement, record),
      isRequirement: agreement.requirements.length > 0,
    })),
    ...(plan.initiative === undefined ? {} : { initiative: sentenceText(readInitiative(plan, context)) }),
  }
}
