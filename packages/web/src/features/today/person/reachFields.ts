import type { CirclePerson } from '@kring/domain'
import { channels } from '@kring/domain/trajectory'
import type { CommandInput } from '../../../api/trajectories.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'

const yes = (is: boolean | undefined): string => (is ? 'yes' : '')

/** How somebody may be reached, as the fields of a form; a checked box is 'yes'. */
export function reachFieldsOf({ reach }: CirclePerson): FieldValues {
  return {
    ...Object.fromEntries(channels.map(one => [`allowed-${one}`, yes(reach?.allowed.includes(one))])),
    ...Object.fromEntries(channels.map(one => [`reads-${one}`, yes(reach?.readsAlong?.on.includes(one))])),
    never: yes(reach?.never),
    from: reach?.hours?.from ?? '',
    until: reach?.hours?.until ?? '',
    who: reach?.readsAlong?.who ?? '',
    linkDespiteReader: yes(reach?.linkDespiteReader),
    toChild: yes(reach?.toChild),
    through: reach?.through ?? '',
  }
}

const checked = (values: FieldValues, field: string): boolean => values[field] === 'yes'
const text = (values: FieldValues, field: string): string => (values[field] ?? '').trim()
const allowedIn = (values: FieldValues) => channels.filter(one => checked(values, `allowed-${one}`))
const readIn = (values: FieldValues) => channels.filter(one => checked(values, `reads-${one}`))

export type ReachFault = 'nothing-chosen' | 'hours-half' | 'reader-unnamed' | 'reads-nothing'
/** What is still to be said, by the field where it is said. */
export function reachFaults(values: FieldValues): Readonly<Record<string, ReachFault>> {
  if (checked(values, 'never')) return {}
  const hasWay = allowedIn(values).length > 0 || text(values, 'through') !== ''
  const isHalf = (text(values, 'from') === '') !== (text(values, 'until') === '')
  const who = text(values, 'who')
  return {
    ...(!hasWay && { [`allowed-${channels[0]}`]: 'nothing-chosen' }),
    ...(isHalf && { from: 'hours-half' }),
    ...(who === '' && readIn(values).length > 0 && { who: 'reader-unnamed' }),
    ...(who !== '' && readIn(values).length === 0 && { [`reads-${channels[0]}`]: 'reads-nothing' }),
  }
}

/** What is sent. Of somebody who is never to be reached nothing else is kept: it would only be a way to forget that. */
export function reachOf(
  values: FieldValues,
  { id, isChild }: { readonly id: string; readonly isChild: boolean },
): CommandInput<'set-reach'> {
  if (checked(values, 'never')) return { person: id, allowed: [], never: true }
  const [from, until, who, through] = ['from', 'until', 'who', 'through'].map(field => text(values, field))
  const on = readIn(values)
  return {
    person: id,
    allowed: allowedIn(values),
    never: false,
    ...(from && until && { hours: { from, until } }),
    ...(who && on.length > 0 && { readsAlong: { who, on } }),
    ...(checked(values, 'linkDespiteReader') && { linkDespiteReader: true }),
    ...(isChild && checked(values, 'toChild') && { toChild: true }),
    ...(through && { through }),
  }
}
