import type { CirclePerson, CircleSector } from '@kring/domain'
import { circleSectors, nearnesses } from '@kring/domain/trajectory'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import type { Label } from '../people/labels.ts'
import { type Standing, standingOf } from '../people/standing.ts'
import type { Drawing } from './drawing.ts'

/** What a ring stands for: how near somebody is, if the family wants that; else how far the invitation is. */
export type RingName = 'coming' | 'invited' | 'known' | 'close' | 'near' | 'far' | 'not-asked'

export type NamedDrawing = {
  readonly drawing: Drawing
  /** The names of the rings from inside, and of the sectors clockwise from the top. */
  readonly rings: readonly RingName[]
  readonly sectors: readonly CircleSector[]
}

type Seen = Pick<TrajectoryView, 'variant' | 'preparation' | 'circle'>

const answerRings = ['coming', 'invited', 'known'] as const
const ringOfStanding: Readonly<Record<Standing, number>> = {
  main: 0,
  coming: 0,
  waiting: 1,
  'not-coming': 1,
  'not-yet': 2,
  'not-invited': 2,
  informs: 2,
}

/** People as they are to be drawn: around whom it is, the circle in rings, and who only informs beside it. */
export function drawingOf(
  people: readonly CirclePerson[],
  trajectory: Seen,
  labels: ReadonlyMap<string, Label>,
): NamedDrawing {
  const { showSectors } = trajectory.circle
  const isUnasked = people.some(one => one.nearness === undefined && standingOf(one, trajectory) !== 'main')
  const rings: readonly RingName[] = showSectors
    ? [...nearnesses, ...(isUnasked ? (['not-asked'] as const) : [])]
    : answerRings
  const around = people.filter(one => !['main', 'informs'].includes(standingOf(one, trajectory)))
  const sectors = showSectors ? sectorsOf(around) : []
  const drawn = (person: CirclePerson) => {
    const label = labels.get(person.id)
    return {
      id: person.id,
      label: label?.name ?? '',
      initials: label?.initials ?? '',
      ring: showSectors
        ? rings.indexOf(person.nearness ?? 'not-asked')
        : ringOfStanding[standingOf(person, trajectory)],
      ...(showSectors && { sector: Math.max(0, sectors.indexOf(sectorOf(person))) }),
    }
  }
  const standing = (which: Standing) => people.filter(one => standingOf(one, trajectory) === which).map(drawn)
  return {
    drawing: {
      middle: standing('main'),
      around: around.map(drawn),
      outside: standing('informs'),
      rings: rings.length,
      sectors: sectors.length,
    },
    rings,
    sectors,
  }
}

/** The sectors that people are of; one alone parts nobody, and is not named. */
export function sectorsOf(people: readonly CirclePerson[]): readonly CircleSector[] {
  const sectors = circleSectors.filter(sector => people.some(one => sectorOf(one) === sector))
  return sectors.length > 1 ? sectors : []
}

export const sectorOf = ({ sector }: CirclePerson): CircleSector => sector ?? 'other'
