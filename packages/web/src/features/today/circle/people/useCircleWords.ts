import type { CirclePerson } from '@kring/domain'
import { useTranslation } from '../../../../i18n/index.ts'
import { firstName } from '../../../../trajectory/names.ts'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import { listOf } from '../../../../trajectory/words.ts'
import { titleOf } from '../../titles.ts'
import type { Circle } from './circles.ts'
import { standingOf, standings } from './standing.ts'

/** The words around a circle: its heading, its title, what the drawing shows, what a mark is called. */
export function useCircleWords(trajectory: TrajectoryView) {
  const { t, locale } = useTranslation('circle')
  const { t: today } = useTranslation('today')
  const mainOf = (people: readonly CirclePerson[]) =>
    listOf(
      people.filter(({ part }) => part === 'main-person').map(({ name }) => firstName(name)),
      locale,
    )
  const headingOf = (circle: Circle): string | undefined => {
    if (circle.kind === 'side') return today(`one.side.${circle.side}`)
    if (circle.kind === 'group') return circle.group
    return circle.kind === 'beside' ? t('beside') : undefined
  }
  /** Whom one circle is around, and nobody of another one. */
  const aroundOf = (circle: Circle): string => {
    const main = mainOf(circle.people)
    if (main !== '') return main
    return circle.kind === 'whole' ? titleOf(trajectory, locale) : (headingOf(circle) ?? '')
  }
  const isAroundSomebody = (circle: Circle): boolean => mainOf(circle.people) !== ''
  return {
    headingOf,
    titleOf: (circle: Circle): string => t('of', { name: aroundOf(circle) }),
    printFor: (circle: Circle): string =>
      isAroundSomebody(circle) ? t('paper.for', { name: aroundOf(circle) }) : t('paper.withNames'),
    descriptionOf: (people: readonly CirclePerson[], name = mainOf(people)): string => {
      const counts = standings.flatMap(standing => {
        const count = people.filter(one => standingOf(one, trajectory) === standing).length
        return count === 0 || standing === 'main' ? [] : [`${t(`standing.${standing}`)}: ${count}.`]
      })
      return [name !== '' && t('inMiddle', { name }), ...counts, t('listSays')].filter(Boolean).join(' ')
    },
    markName: (person: CirclePerson): string =>
      [
        person.name,
        person.relation,
        t(`standing.${standingOf(person, trajectory)}`),
        person.known.since === 'intake' && t('knownAtIntake'),
      ]
        .filter(Boolean)
        .join(', '),
  }
}
