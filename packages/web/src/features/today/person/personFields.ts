import type { CirclePerson, ConferencePart, VariantId } from '@kring/domain'
import { knownSince } from '@kring/domain/trajectory'
import { conferenceParts, sides, variants } from '@kring/domain/variants'
import type { CommandInput } from '../../../api/trajectories.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'

export type Details = CommandInput<'set-person'>['details']

/** What is typed of somebody, as texts; a checked box is 'yes'. */
export const fieldsOf = (person: CirclePerson | undefined): FieldValues => ({
  name: person?.name ?? '',
  relation: person?.relation ?? '',
  part: person?.part ?? 'circle',
  side: person?.side ?? '',
  group: person?.group ?? '',
  isChild: person?.isChild ? 'yes' : '',
  language: person?.language ?? '',
  interpreter: person?.interpreter ? 'yes' : '',
  phone: person?.phone ?? '',
  email: person?.email ?? '',
  since: person?.known.since ?? 'preparation',
  by: person?.known.by ?? '',
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
/** In a restorative conference everyone of the circle is of one side. */
export const needsSide = (variant: VariantId, part: string): boolean =>
  variants[variant].separatedPreparation && !besideTheCircle.includes(part)

/** What the form does not ask stays as it is: everything about somebody is sent at once. */
const kept = [
  'birthDate',
  'organisation',
  'address',
  'addressPrivate',
  'wishes',
  'needs',
  'sector',
  'nearness',
] as const satisfies readonly (keyof Details)[]

export function detailsOf(values: FieldValues, variant: VariantId, person: CirclePerson | undefined): Details {
  const text = (field: string) => (values[field] ?? '').trim()
  const given = (field: 'relation' | 'group' | 'language' | 'phone' | 'email') =>
    text(field) === '' ? {} : { [field]: text(field) }
  const side = needsSide(variant, text('part')) ? sides.find(one => one === values.side) : undefined
  const before = Object.fromEntries(kept.flatMap(key => (person?.[key] === undefined ? [] : [[key, person[key]]])))
  return {
    ...before,
    name: text('name'),
    ...given('relation'),
    ...given('language'),
    ...given('phone'),
    ...given('email'),
    ...(variants[variant].participants === 'groups' && given('group')),
    ...(side && { side }),
    ...(values.isChild === 'yes' && { isChild: true }),
    ...(values.interpreter === 'yes' && { interpreter: true }),
  }
}

export function knownOf(values: FieldValues): CommandInput<'add-person'>['known'] {
  const by = (values.by ?? '').trim()
  const since = knownSince.find(one => one === values.since) ?? 'preparation'
  return { since, ...(by !== '' && { by }) }
}
