import { readdirSync, readFileSync } from 'node:fs'
import {
  claimEventSpecs,
  coordinatorEventSpecs,
  type EventSpec,
  referralEventSpecs,
  trajectoryEventSpecs,
} from '@kring/domain'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

/**
 * One file per kind of event and version ever stored, `<type>.<version>.json`: content as stored, the event it is read
 * as, and the schema as it was frozen. A file is never changed; a new version gets a new one. Each aggregate has a folder.
 */
const aggregates: readonly (readonly [folder: string, specs: Readonly<Record<string, EventSpec<object>>>])[] = [
  ['eventVersions', referralEventSpecs],
  ['coordinatorEventVersions', coordinatorEventSpecs],
  ['claimEventVersions', claimEventSpecs],
  ['trajectoryEventVersions', trajectoryEventSpecs],
]
const Content = z.object({ open: z.record(z.string(), z.unknown()), personal: z.record(z.string(), z.unknown()) })
const Fixture = z.object({
  content: Content,
  becomes: z.record(z.string(), z.unknown()),
  schema: z.object({ open: z.unknown(), personal: z.unknown() }),
})

describe.each(aggregates)('the folder %s', (name, specs) => {
  const folder = new URL(`./${name}/`, import.meta.url)
  const versions = Object.entries(specs).flatMap(([type, spec]) =>
    spec.versions.map((version, index) => ({
      type,
      number: index + 1,
      name: `${type}.${index + 1}.json`,
      version,
      spec,
    })),
  )

  it('has a fixture of every version of every event, and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(versions.map(({ name }) => name).sort())
  })

  describe.each(versions)('$type, version $number', ({ name, number, version, spec }) => {
    const fixture = Fixture.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

    it('is read as the event it is today', () => {
      expect(spec.parse(number, fixture.content)).toEqual(fixture.becomes)
    })

    it('has the schema that it was frozen with', () => {
      const schema = { open: z.toJSONSchema(version.open), personal: z.toJSONSchema(version.personal) }
      expect(JSON.parse(JSON.stringify(schema))).toEqual(fixture.schema)
    })

    it('is refused as a version that never was', () => {
      expect(spec.parse(0, fixture.content)).toBeUndefined()
      expect(spec.parse(spec.version + 1, fixture.content)).toBeUndefined()
    })
  })
})

it('what an event has beside its schema is an error of ours, not silently dropped', () => {
  expect(() => referralEventSpecs['question-removed'].contentOf({ question: 'q1', why: 'x' })).toThrow('why')
})
