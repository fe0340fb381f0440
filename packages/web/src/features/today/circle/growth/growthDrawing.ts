import type { CirclePerson } from '@kring/domain'
import { nearnesses } from '@kring/domain/trajectory'
import type { Label } from '../people/labels.ts'
import { circleLayout } from '../picture/circleLayout.ts'
import type { CircleLayout } from '../picture/drawing.ts'
import { type NamedDrawing, sectorOf, sectorsOf } from '../picture/drawingOf.ts'

export type GrowthDrawing = { readonly layout: CircleLayout; readonly named: Pick<NamedDrawing, 'rings' | 'sectors'> }

/** One drawing for all moments: everyone has one place. Rings and sectors only if the family wants them. */
export function growthDrawing(
  people: readonly CirclePerson[],
  showSectors: boolean,
  labels: ReadonlyMap<string, Label>,
): GrowthDrawing {
  const around = people.filter(({ part }) => part !== 'main-person')
  const isUnasked = around.some(({ nearness }) => nearness === undefined)
  const rings = showSectors ? [...nearnesses, ...(isUnasked ? (['not-asked'] as const) : [])] : []
  const sectors = showSectors ? sectorsOf(around) : []
  const drawn = (person: CirclePerson) => ({
    id: person.id,
    label: labels.get(person.id)?.name ?? '',
    initials: labels.get(person.id)?.initials ?? '',
    ring: showSectors ? rings.indexOf(person.nearness ?? 'not-asked') : 0,
    ...(showSectors && { sector: Math.max(0, sectors.indexOf(sectorOf(person))) }),
  })
  const layout = circleLayout({
    middle: people.filter(({ part }) => part === 'main-person').map(drawn),
    around: around.map(drawn),
    outside: [],
    rings: Math.max(1, rings.length),
    sectors: sectors.length,
  })
  return { layout, named: { rings, sectors } }
}
