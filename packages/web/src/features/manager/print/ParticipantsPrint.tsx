import { sides } from '@kring/domain/variants'
import { useTranslation } from '../../../i18n/index.ts'
import { useOpenDossier } from '../dossier/DossierContext.ts'
import { Fact, Part } from './Part.tsx'

/** Participants other than people: the harm on each side, the place and its groups, the school. */
export function ParticipantsPrint() {
  const { t } = useTranslation('participants')
  const { participants } = useOpenDossier().dossier
  switch (participants.kind) {
    case 'main-persons':
      return null
    case 'two-sides':
      return sides.map(side => {
        const { material, immaterial } = participants.sides[side].harm
        return material || immaterial ? (
          <Part key={side} title={t(`group.${side}`)}>
            <dl>
              {material && <Fact term={t('harm.material')}>{material}</Fact>}
              {immaterial && <Fact term={t('harm.immaterial')}>{immaterial}</Fact>}
            </dl>
          </Part>
        ) : null
      })
    case 'groups':
      return (
        <Part title={t('title.groups')}>
          <dl>
            <Fact term={t('place')}>{participants.place ?? t('stillToAsk')}</Fact>
          </dl>
          <ul>
            {participants.groups.map(({ name, spokesperson }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have the same name
              <li key={`${index} ${name}`}>
                <b>{name}</b>, {t('spokesperson')}: {spokesperson?.name ?? t('stillToAsk')}
              </li>
            ))}
          </ul>
        </Part>
      )
    case 'pupil':
      return (
        <Part title={t('title.pupil')}>
          <dl>
            <Fact term={t('school')}>{participants.school ?? t('stillToAsk')}</Fact>
            {participants.year && <Fact term={t('year')}>{participants.year}</Fact>}
          </dl>
        </Part>
      )
    default:
      return participants satisfies never
  }
}
