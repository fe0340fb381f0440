import type { Day } from '../calendar/days.ts'
import type { Affiliation } from '../coordinators/state.ts'
import { type DossierOrganisation, mayBeSameOrganisation } from './organisations.ts'

/** An affiliation with an organisation that stands on the dossier. */
export type Conflict = { readonly affiliation: Affiliation; readonly organisation: DossierOrganisation }

/**
 * The affiliations that exclude from a dossier (G8: never one affiliated with an organisation on the dossier). One that
 * begins later counts too, as a trajectory lasts for months; one that has ended does not.
 */
export const conflictsOf = (
  affiliations: readonly Affiliation[],
  organisations: readonly DossierOrganisation[],
  day: Day,
): readonly Conflict[] =>
  affiliations
    .filter(({ until }) => until === undefined || until >= day)
    .flatMap(affiliation =>
      organisations
        .filter(organisation => mayBeSameOrganisation(affiliation.organisation, organisation))
        .map(organisation => ({ affiliation, organisation })),
    )
