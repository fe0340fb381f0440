import { readdirSync, readFileSync } from 'node:fs'
import {
  joinParts,
  partFormat,
  partsOfTrajectory,
  personOfPart,
  trajectoryDecider,
  trajectoryEventTypes,
  trajectoryPartsChangedBy,
  upcastPart,
} from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { fixedTrajectory, storedEvent } from './fixedTrajectory.ts'

/**
 * One file per kind of part and format ever stored, `<kind>.<format>.json`: the content as stored, of the trajectory that the
 * fixed events make. A file is never changed; a part whose stored shape changes gets a new format, an upcast, and a new file.
 */
const folder = new URL('./partFormats/', import.meta.url)
const fileOf = (kind: string, format: number): unknown =>
  JSON.parse(readFileSync(new URL(`${kind}.${format}.json`, folder), 'utf8'))

const record = fixedTrajectory()
/** As they are written and read: fields that are undefined are not stored. */
const parts: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(partsOfTrajectory(record)))
const kinds = Object.keys(parts).map(name => ({
  name,
  kind: personOfPart(name) === undefined ? name : 'person',
  current: partFormat(name),
}))
const formats = kinds.flatMap(one => Array.from({ length: one.current }, (_, index) => ({ ...one, format: index + 1 })))

it('there is a fixture of every format of every part, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(formats.map(({ kind, format }) => `${kind}.${format}.json`).sort())
})

describe.each(kinds)('the part $kind', ({ name, kind, current }) => {
  it('is stored as its format says: a change of shape needs a new format', () => {
    expect(parts[name]).toEqual(fileOf(kind, current))
  })

  it('of a newer format is refused', () => {
    expect(() => upcastPart(name, current + 1, parts[name])).toThrow(RangeError)
  })
})

describe.each(formats)('format $format of the part $kind', ({ name, kind, format }) => {
  it('is read as what is written today', () => {
    expect(upcastPart(name, format, fileOf(kind, format))).toEqual(parts[name])
  })
})

it('the parts of the first format make the trajectory', () => {
  const stored = Object.fromEntries(kinds.map(({ name, kind }) => [name, upcastPart(name, 1, fileOf(kind, 1))]))
  expect(joinParts(stored, record.updatedAt)).toEqual(JSON.parse(JSON.stringify(record)))
})

it('every field that a part may have is in its fixture', () => {
  const person = JSON.stringify(fileOf('person', 1))
  for (const field of ['reach', 'decision', 'invitation', 'party', 'child', 'safety', 'requirements', 'removed'])
    expect(person).toContain(`"${field}"`)
})

// Only these are written with it: another one would stay as it was.
it.each(trajectoryEventTypes.filter(type => type !== 'started'))('%s changes no part but those that it says', type => {
  const event = storedEvent(type, '2026-04-29T09:00:00.000Z')
  const after = trajectoryDecider.evolve(record, event)
  if (after.state === 'none') throw new Error('not started')
  const now: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(partsOfTrajectory(after)))
  const changed = Object.keys(now).filter(name => JSON.stringify(now[name]) !== JSON.stringify(parts[name]))
  expect(trajectoryPartsChangedBy(event)).toEqual(expect.arrayContaining(changed))
})
