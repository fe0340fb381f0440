import type { CirclePerson } from '@kring/domain'
import { circleSectors, nearnesses } from '@kring/domain/trajectory'
import type { Label } from '../people/labels.ts'
import { circleLayout } from '../picture/circleLayout.ts'
import type { CircleLayout } from '../picture/drawing.ts'
import type { NamedDrawing } from '../picture/drawingOf.ts'

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
  const sectors = showSectors
    ? circleSectors.filter(sector => around.some(one => (one.sector ?? 'other') === sector))
    : []
  const drawn = ({ id, nearness, sector }: CirclePerson) => ({
    id,
    label: labels.get(id)?.name ?? '',
    initials: labels.get(id)?.initials ?? '',
    ring: showSectors ? rings.indexOf(nearness ?? 'not-asked') : 0,
    ...(showSectors && { sector: sectors.indexOf(sector ?? 'other') }),
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
