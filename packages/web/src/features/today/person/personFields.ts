import type { CirclePerson, ConferencePart, VariantId } from '@kring/domain'
import { circleSectors, isChildOn, knownSince, nearnesses, peopleIn } from '@kring/domain/trajectory'
import { conferenceParts, sides, variants } from '@kring/domain/variants'
import type { CommandInput } from '../../../api/trajectories.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

export type Details = CommandInput<'set-person'>['details']

const texts = ['relation', 'group', 'organisation', 'phone', 'email', 'address', 'language', 'wishes', 'needs'] as const

/** What is typed of somebody, as texts; a checked box is 'yes'. */
export const fieldsOf = (person: CirclePerson | undefined): FieldValues => ({
  name: person?.name ?? '',
  part: person?.part ?? 'circle',
  side: person?.side ?? '',
  isChild: person?.isChild ? 'yes' : '',
  interpreter: person?.interpreter ? 'yes' : '',
  addressPrivate: person?.addressPrivate ? 'yes' : '',
  sector: person?.sector ?? '',
  nearness: person?.nearness ?? '',
  since: person?.known.since ?? 'preparation',
  by: person?.known.by ?? '',
  ...Object.fromEntries(texts.map(field => [field, person?.[field] ?? ''])),
})

/** The parts that somebody can have in this kind of conference; the coordinator is in no circle (G10). */
export const partsIn = (variant: VariantId): readonly ConferencePart[] =>
  conferenceParts.filter(part => {
    if (part === 'coordinator') return false
    const { participants } = variants[variant]
    if (part === 'main-person') return participants !== 'groups'
    if (part === 'spokesperson') return participants === 'groups'
    if (part === 'teacher') return participants === 'pupil'
    return true
  })

const besideTheCircle: readonly string[] = ['professional', 'interpreter', 'support-person']
export const isBeside = (part: string): boolean => besideTheCircle.includes(part)
/** In a restorative conference everyone of the circle is of one side. */
export const needsSide = (variant: VariantId, part: string): boolean =>
  variants[variant].separatedPreparation && !isBeside(part)

/** Who may speak for somebody, stand beside them or be told in their place: never somebody of the other side. */
export const companionsOf = (
  { circle }: Pick<TrajectoryView, 'circle'>,
  { id, side }: Pick<CirclePerson, 'id' | 'side'>,
): readonly CirclePerson[] =>
  peopleIn(circle).filter(
    other => other.id !== id && (other.side === side || (other.side === undefined && isBeside(other.part))),
  )

export const isChild = (person: CirclePerson, { today }: Pick<TrajectoryView, 'today'>): boolean =>
  isChildOn(person, today)

/** Everything about somebody is sent at once: the birth date, which the form does not ask, stays as it is. */
export function detailsOf(values: FieldValues, variant: VariantId, person: CirclePerson | undefined): Details {
  const text = (field: string) => (values[field] ?? '').trim()
  const side = needsSide(variant, text('part')) ? sides.find(one => one === values.side) : undefined
  const sector = circleSectors.find(one => one === values.sector)
  const nearness = nearnesses.find(one => one === values.nearness)
  const asked = texts.filter(
    field => text(field) !== '' && (field !== 'group' || variants[variant].participants === 'groups'),
  )
  return {
    name: text('name'),
    ...Object.fromEntries(asked.map(field => [field, text(field)])),
    ...(person?.birthDate !== undefined && { birthDate: person.birthDate }),
    ...(side && { side }),
    ...(sector && { sector }),
    ...(nearness && { nearness }),
    ...(values.isChild === 'yes' && { isChild: true }),
    ...(values.interpreter === 'yes' && { interpreter: true }),
    ...(values.addressPrivate === 'yes' && text('address') !== '' && { addressPrivate: true }),
  }
}

export function knownOf(values: FieldValues): CommandInput<'add-person'>['known'] {
  const by = (values.by ?? '').trim()
  const since = knownSince.find(one => one === values.since) ?? 'preparation'
  return { since, ...(by !== '' && { by }) }
}
