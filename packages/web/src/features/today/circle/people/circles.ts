import type { CirclePerson, Side } from '@kring/domain'
import { peopleIn } from '@kring/domain/trajectory'
import { sides, variants } from '@kring/domain/variants'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'

/** Whom one drawing and one list show together. */
export type Circle =
  | { readonly kind: 'whole'; readonly key: string; readonly people: readonly CirclePerson[] }
  | { readonly kind: 'side'; readonly key: string; readonly side: Side; readonly people: readonly CirclePerson[] }
  | { readonly kind: 'group'; readonly key: string; readonly group: string; readonly people: readonly CirclePerson[] }
  /** Who belongs to no side or group: an interpreter, somebody who informs, somebody of whom it was not asked. */
  | { readonly kind: 'beside'; readonly key: string; readonly people: readonly CirclePerson[] }

type Drawn = Pick<TrajectoryView, 'variant' | 'circle' | 'setting'>

/**
 * The circles of a trajectory: one; or one a side of a restorative conference, whose preparations are kept apart; or one
 * a group of a neighbourhood. Nobody stands in two.
 */
export function circlesOf(
  { variant, circle, setting }: Drawn,
  people: readonly CirclePerson[] = peopleIn(circle),
): readonly Circle[] {
  const { separatedPreparation, participants } = variants[variant]
  if (separatedPreparation) {
    const ofSides = sides.map(
      side => ({ kind: 'side', key: side, side, people: people.filter(one => one.side === side) }) as const,
    )
    return [...ofSides, ...beside(people.filter(one => one.side === undefined))]
  }
  if (participants !== 'groups') return [{ kind: 'whole', key: 'whole', people }]
  const named = people.flatMap(({ group }) => (group === undefined ? [] : [group]))
  const groups = [...new Set([...setting.groups, ...named])]
  const ofGroups = groups.map(
    (group, index) =>
      ({ kind: 'group', key: `group-${index}`, group, people: people.filter(one => one.group === group) }) as const,
  )
  const others = people.filter(({ group }) => group === undefined)
  if (ofGroups.length === 0) return [{ kind: 'whole', key: 'whole', people }]
  return [...ofGroups, ...beside(others)]
}

const beside = (people: readonly CirclePerson[]): readonly Circle[] =>
  people.length === 0 ? [] : [{ kind: 'beside', key: 'beside', people }]
