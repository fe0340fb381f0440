import { useOpenDossier } from '../dossier/DossierContext.ts'
import { GroupsCard } from './GroupsCard.tsx'
import { PupilCard } from './PupilCard.tsx'
import { SidesCard } from './SidesCard.tsx'

/** Around whom or what it is, where that is more than the people in the middle: two sides, groups, a pupil at school. */
export function AroundPart() {
  const { around } = useOpenDossier().dossier
  switch (around.kind) {
    case 'main-persons':
      return null
    case 'two-sides':
      return <SidesCard around={around} />
    case 'groups':
      return <GroupsCard around={around} />
    case 'pupil':
      return <PupilCard around={around} />
    default:
      return around satisfies never
  }
}
