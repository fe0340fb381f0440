import type { CirclePerson } from '@kring/domain'
import { phaseIds } from '@kring/domain/variants'
import type { CommandInput } from '../../../../api/trajectories.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { textIn } from '../form/given.ts'

/** How a child takes part, as fields; `phase-none` says that the child is at no part of the day. */
export function childFields(person: CirclePerson | undefined): FieldValues {
  const { child } = person ?? {}
  return {
    ...Object.fromEntries(phaseIds.map(phase => [`phase-${phase}`, child?.phases.includes(phase) ? 'yes' : ''])),
    'phase-none': child?.phases.length === 0 ? 'yes' : '',
    support: child?.support ?? '',
    supportStays: child?.supportStays ? 'yes' : '',
    saidForThem: child?.saidForThem ?? '',
  }
}

export function childBody(values: FieldValues, person: string): CommandInput<'set-child-part'> {
  const support = textIn(values, 'support')
  const saidForThem = textIn(values, 'saidForThem')
  return {
    person,
    ...(support !== '' && { support }),
    supportStays: support !== '' && values.supportStays === 'yes',
    ...(saidForThem !== '' && { saidForThem }),
    phases: chosenPhases(values),
  }
}

const chosenPhases = (values: FieldValues) => phaseIds.filter(phase => values[`phase-${phase}`] === 'yes')

/** What is wrong with the parts of the day: none is chosen, or also that the child is at none. */
export function phasesFault(values: FieldValues): 'missing' | 'both' | undefined {
  const isAtNone = values['phase-none'] === 'yes'
  const isAtSome = chosenPhases(values).length > 0
  if (isAtNone === isAtSome) return isAtNone ? 'both' : 'missing'
  return undefined
}
