import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { prepareEventSpecs } from '../../test-data/circles.ts'
import type { CommandSpec } from '../commandRegistry.ts'
import { locales } from '../language/locale.ts'
import { actions } from '../people/can.ts'
import { trajectoryActions } from './commandActions.ts'
import { circleCommands } from './commands/circle.ts'
import { personsCommandNames, trajectoryCommands } from './commands/index.ts'
import { preparationCommands } from './commands/preparation.ts'
import { circleSentences } from './errors/circleSentences.ts'
import { preparationSentences } from './errors/preparationSentences.ts'
import { circleEventSpecs } from './events/circle.ts'
import { namedPart, partOf, trajectoryParts } from './partNames.ts'
import { trajectoryStates } from './state/trajectoryStates.ts'

const commands: Readonly<Record<string, CommandSpec>> = { ...circleCommands, ...preparationCommands }
const named = Object.entries(commands)

/** The names of all fields of a schema, however deep. */
function fieldsOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null || !('def' in schema)) return []
  const { def } = schema
  if (typeof def !== 'object' || def === null) return []
  const below = ['innerType', 'element', 'in', 'out'].flatMap(key => fieldsOf(Reflect.get(def, key)))
  const shape: Readonly<Record<string, z.ZodType>> = Reflect.get(def, 'shape') ?? {}
  const options: readonly unknown[] = Reflect.get(def, 'options') ?? []
  return [
    ...Object.entries(shape).flatMap(([name, one]) => [name, ...fieldsOf(one)]),
    ...below,
    ...options.flatMap(fieldsOf),
  ]
}

describe('the commands of the circle and the preparation', () => {
  it.each(named)('%s names states, parts, events and an action that exist', (_name, spec) => {
    const { from, to, events, basedOn, action } = spec
    for (const state of to === undefined ? from : [...from, to]) expect(trajectoryStates).toContain(state)
    for (const part of [...Object.values(events).flat(), ...basedOn]) expect(trajectoryParts).toContain(part)
    for (const event of Object.keys(events)) expect(Object.keys(prepareEventSpecs)).toContain(event)
    expect(actions).toContain(action)
  })

  it.each(named)('%s has no field with the name of the command itself', (_name, { body }) => {
    expect(Object.keys(body.shape)).not.toContain('name')
  })

  it('cause every event that there is', () => {
    expect(new Set(named.flatMap(([, { events }]) => Object.keys(events)))).toEqual(
      new Set(Object.keys(prepareEventSpecs)),
    )
  })

  it('are each in one half', () => {
    expect(named).toHaveLength(Object.keys(circleCommands).length + Object.keys(preparationCommands).length)
  })

  it('have no field for what a coordinator thinks (G10)', () => {
    const fields = [
      ...named.flatMap(([, { body }]) => fieldsOf(body)),
      ...Object.values(prepareEventSpecs).flatMap(({ versions }) =>
        versions.flatMap(({ open, personal }) => [...fieldsOf(open), ...fieldsOf(personal)]),
      ),
    ]
    // The fields were found: deep ones too.
    expect(fields).toEqual(expect.arrayContaining(['agreed', 'readsAlong', 'who', 'familyThinks', 'information']))
    const opinions = /opinion|advice|advise|assess|judge|remark|comment|note|impression|concern|recommend|diagnos/i
    expect(fields.filter(field => opinions.test(field))).toEqual([])
  })
})

describe('an event about somebody', () => {
  it('names the person in the open, and what it tells of them is personal', () => {
    const open = new Set(['person', 'version', 'day', 'via', 'show'])
    for (const [type, { versions }] of Object.entries(circleEventSpecs))
      for (const version of versions) {
        const fields = Object.keys(version.open.shape)
        if (type !== 'sectors-shown') expect(fields).toContain('person')
        expect(fields.filter(field => !open.has(field))).toEqual([])
      }
  })

  it('changes the part of that person', () => {
    expect(namedPart('person', { person: 'p1' })).toBe('person:p1')
    expect(namedPart('circle', { person: 'p1' })).toBe('circle')
    expect(partOf('p1')).toBe('person:p1')
  })
})

describe('a refusal', () => {
  it('has its sentence in every language', () => {
    for (const sentence of Object.values({ ...circleSentences, ...preparationSentences }))
      for (const locale of locales) expect(sentence[locale]).toMatch(/[.?]$/)
  })
})

it('the actions that the commands of persons ask for are the ones listed apart', () => {
  const asked = new Set(personsCommandNames.map(name => trajectoryCommands[name].action))
  expect([...asked].toSorted()).toEqual([...trajectoryActions].toSorted())
})
