import type { Carriers, CostBearer } from '@kring/domain'
import type { CommandInput } from '../../../../api/trajectories.ts'

/** As it is sent. */
export type Sent = CommandInput<'write-agreement'>

/**
 * Who carries, pays, hears or watches, in one field of a form: a line each, `*` for everyone, `p:` before the id of somebody of
 * the circle, `s:` before the name of a service. Nothing as long as it is not said.
 */
export const everyoneLine = '*'
export const personLine = (id: string): string => `p:${id}`
export const serviceLine = (name: string): string => `s:${name}`

export const linesOf = (value: string | undefined): readonly string[] => (value ?? '').split('\n').filter(Boolean)

/** The lines with one more, or without it. Everyone is nobody beside. */
export function toggled(value: string | undefined, line: string): string {
  const lines = linesOf(value)
  if (lines.includes(line)) return lines.filter(one => one !== line).join('\n')
  if (line === everyoneLine) return line
  return [...lines.filter(one => one !== everyoneLine), line].join('\n')
}

export function carriersField(carriers: Carriers | undefined): string {
  if (carriers === undefined) return ''
  if (carriers.kind === 'everyone') return everyoneLine
  return [...carriers.people.map(personLine), ...carriers.services.map(serviceLine)].join('\n')
}

export function carriersIn(value: string | undefined): Sent['who'] {
  const lines = linesOf(value)
  if (lines.length === 0) return undefined
  if (lines.includes(everyoneLine)) return { kind: 'everyone' }
  return { kind: 'some', people: after('p:', lines), services: after('s:', lines) }
}

/** The cost has two answers more. */
export const costKinds = ['no-cost', 'each'] as const
export const costField = (cost: CostBearer | undefined): string =>
  cost?.kind === 'no-cost' || cost?.kind === 'each' ? cost.kind : carriersField(cost)
export function costIn(value: string | undefined): Sent['cost'] {
  const kind = costKinds.find(one => one === value)
  return kind === undefined ? carriersIn(value) : { kind }
}

const after = (mark: string, lines: readonly string[]): string[] =>
  lines.filter(line => line.startsWith(mark)).map(line => line.slice(mark.length))
