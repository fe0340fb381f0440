import { useOpenDossier } from '../dossier/DossierContext.ts'
import { GroupsCard } from './GroupsCard.tsx'
import { PupilCard } from './PupilCard.tsx'
import { SidesCard } from './SidesCard.tsx'

/** The participants other than main persons: two sides, groups, or a pupil at school. */
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
