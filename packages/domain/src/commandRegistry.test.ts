import { describe, expect, expectTypeOf, it } from 'vitest'
import * as z from 'zod'
import {
  type CommandNameIn,
  type CommandOf,
  commandNamesOf,
  commandSchema,
  commandsIn,
  partChangedSince,
  partsOfEvent,
  type Registry,
  transitionsOf,
} from './commandRegistry.ts'

const room = {
  book: {
    summary: 'Books the room',
    body: z.strictObject({ day: z.iso.date(), by: z.string().trim() }),
    from: ['free'],
    to: 'booked',
    by: 'family',
    action: 'room.book',
    events: { booked: ['booking', 'catering'] },
    basedOn: ['booking'],
    needs: ['calendar'],
  },
  cater: {
    summary: 'Orders food',
    body: z.strictObject({ meals: z.int() }),
    from: ['booked'],
    by: 'coordinator',
    action: 'room.cater',
    events: { catered: ['catering'] },
    basedOn: ['catering', 'booking'],
    needs: [],
  },
  cancel: {
    summary: 'Cancels it',
    body: z.strictObject({}),
    from: ['free', 'booked'],
    to: 'cancelled',
    by: 'family',
    action: 'room.book',
    events: { cancelled: ['booking'] },
    basedOn: ['booking'],
    needs: [],
  },
} as const satisfies Registry

const names = commandNamesOf(room)

describe('a registry of commands', () => {
  it('names its commands, all of them and those of a state', () => {
    expect(names).toEqual(['book', 'cater', 'cancel'])
    expect(commandsIn(room, 'booked')).toEqual(['cater', 'cancel'])
    expect(commandsIn(room, 'cancelled')).toEqual([])
    expectTypeOf(names).toEqualTypeOf<readonly ('book' | 'cater' | 'cancel')[]>()
    expectTypeOf<CommandNameIn<typeof room, 'free'>>().toEqualTypeOf<'book' | 'cancel'>()
  })

  it('is a table of transitions', () => {
    expect(transitionsOf(room)).toEqual([
      { command: 'book', from: ['free'], to: 'booked', by: 'family' },
      { command: 'cater', from: ['booked'], to: undefined, by: 'coordinator' },
      { command: 'cancel', from: ['free', 'booked'], to: 'cancelled', by: 'family' },
    ])
  })

  it('gives the type of each command', () => {
    expectTypeOf<CommandOf<typeof room, 'cater'>>().toExtend<{ readonly name: 'cater'; readonly meals: number }>()
    expectTypeOf<CommandOf<typeof room, 'cancel'>>().toExtend<{ readonly name: 'cancel' }>()
    const cancel: CommandOf<typeof room> = { name: 'cancel' }
    expect(cancel.name).toBe('cancel')
  })

  it('parses its commands, and no other', () => {
    const schema = commandSchema(room, names)
    expect(schema.parse({ name: 'book', day: '2026-05-09', by: ' Wim ' })).toEqual({
      name: 'book',
      day: '2026-05-09',
      by: 'Wim',
    })
    expect(schema.parse({ name: 'cancel' })).toEqual({ name: 'cancel' })
    for (const wrong of [{ name: 'paint' }, { name: 'cater' }, { name: 'cancel', meals: 3 }, { meals: 3 }, null])
      expect(schema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
  })

  it('parses only the commands it is asked to', () => {
    const schema = commandSchema(room, ['cancel'])
    expect(schema.safeParse({ name: 'cancel' }).success).toBe(true)
    expect(schema.safeParse({ name: 'cater', meals: 3 }).success).toBe(false)
    expect(commandSchema(room, []).safeParse({ name: 'cancel' }).success).toBe(false)
  })

  it('says which parts an event changes', () => {
    expect(partsOfEvent(room, 'booked')).toEqual(['booking', 'catering'])
    expect(partsOfEvent(room, 'cancelled')).toEqual(['booking'])
    expect(partsOfEvent(room, 'unknown')).toEqual([])
  })
})

describe('what an author has not seen', () => {
  const revisions = { booking: 4, catering: 7 }

  it('is the first part that changed since', () => {
    expect(partChangedSince(room.book, revisions, 3)).toBe('booking')
    expect(partChangedSince(room.cater, revisions, 3)).toBe('catering')
    expect(partChangedSince(room.cater, revisions, 6)).toBe('catering')
  })

  it('is nothing when only other parts changed, or what they saw is the last revision', () => {
    expect(partChangedSince(room.book, revisions, 4)).toBeUndefined()
    expect(partChangedSince(room.cater, revisions, 7)).toBeUndefined()
    expect(partChangedSince({ basedOn: [] }, revisions, 0)).toBeUndefined()
  })
})
