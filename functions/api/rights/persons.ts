import type { FormDefinition } from '@kring/domain'
import {
  changeSoon,
  nextRightsChange,
  personsNow,
  rightsHolderOf,
  type Tenant,
  type TrajectoryRecord,
} from '@kring/domain'
import type { RightsView } from '../contract/index.ts'
import type { OpenDossier } from '../referrals/openDossier.ts'

type RightsPerson = RightsView['persons'][number]
type About = Pick<RightsPerson, 'name' | 'birthDate'>

/** Everyone of a dossier: named in the referral or in the circle, each once. */
export const personsOf = (
  { history }: OpenDossier,
  form: FormDefinition,
  trajectory: TrajectoryRecord | undefined,
): readonly About[] =>
  personsNow(
    history.map(({ event }) => event),
    form,
    trajectory?.circle.people,
  ).map(about)

export const about = ({ name, birthDate }: { name: string; birthDate?: string | undefined }): About => ({
  name,
  ...(birthDate === undefined ? {} : { birthDate }),
})

/** Who uses somebody's rights now, and when that moves. */
export function withHolder({ country }: Pick<Tenant, 'country'>, person: About, today: string): RightsPerson {
  const now = rightsHolderOf(country, person.birthDate, today)
  const change = nextRightsChange(country, person.birthDate, today)
  const isSoon = changeSoon(country, person.birthDate, today) !== undefined
  return {
    ...person,
    holder: now.holder,
    ...(now.holder === 'ask' ? {} : { isAdult: now.isAdult, source: now.source, isUnchecked: now.isUnchecked }),
    ...(change === undefined ? {} : { change: { ...change, isSoon } }),
  }
}
