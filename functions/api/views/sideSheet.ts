import { type Side, sideSheetFor } from '@kring/domain'
import type { DossierView, SideSheetView } from '../contract/index.ts'
import { ApiProblem } from '../problems.ts'

/** The part of a dossier that may be printed for one side. Throws 'side-unfit' when there are no two sides. */
export function sideSheetView(dossier: DossierView, side: Side): SideSheetView {
  const { id, reference, tenant, variant, variantName, participants, sideIntakes: intakes = {} } = dossier
  if (participants.kind !== 'two-sides') throw new ApiProblem('side-unfit')
  const { questions, minimumRequirements } = dossier
  const { party, intake, ...sheet } = sideSheetFor(side, { participants, intakes, questions, minimumRequirements })
  return {
    view: 'side-sheet',
    ...{ id, reference, tenant, variant, variantName, side },
    party: { ...party, persons: [...party.persons], network: [...party.network] },
    ...(intake === undefined ? {} : { intake }),
    questions: [...sheet.questions],
    minimumRequirements: [...sheet.minimumRequirements],
  }
}
