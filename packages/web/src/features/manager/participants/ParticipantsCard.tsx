import { useOpenDossier } from '../dossier/DossierContext.ts'
import { GroupsCard } from './GroupsCard.tsx'
import { PupilCard } from './PupilCard.tsx'
import { SidesCard } from './SidesCard.tsx'

/** Around whom or what it is, where that is more than the people in the middle: two sides, groups, a pupil at school. */
export function ParticipantsCard() {
  const { participants } = useOpenDossier().dossier
  switch (participants.kind) {
    case 'main-persons':
      return null
    case 'two-sides':
      return <SidesCard participants={participants} />
    case 'groups':
      return <GroupsCard participants={participants} />
    case 'pupil':
      return <PupilCard participants={participants} />
    default:
      return participants satisfies never
  }
}
