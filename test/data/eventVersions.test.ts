import { readdirSync, readFileSync } from 'node:fs'
import { coordinatorEventSpecs, type EventSpec, referralEventSpecs, trajectoryEventSpecs } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const Content = z.object({ open: z.record(z.string(), z.unknown()), personal: z.record(z.string(), z.unknown()) })
const Fixture = z.object({
  content: Content,
  becomes: z.record(z.string(), z.unknown()),
  schema: z.object({ open: z.unknown(), personal: z.unknown() }),
})

/**
 * One file per kind of event and version ever stored, `<type>.<version>.json`: content as stored, the event it is read
 * as, and the schema as it was frozen. A file is never changed; a new version gets a new one.
 */
const aggregates: readonly { readonly folder: string; readonly specs: Readonly<Record<string, EventSpec<object>>> }[] =
  [
    { folder: 'eventVersions', specs: referralEventSpecs },
    { folder: 'trajectoryEventVersions', specs: trajectoryEventSpecs },
    { folder: 'coordinatorEventVersions', specs: coordinatorEventSpecs },
  ]
const versions = aggregates.flatMap(({ folder, specs }) =>
  Object.entries(specs).flatMap(([type, spec]) =>
    spec.versions.map((version, index) => ({
      type,
      number: index + 1,
      folder,
      file: new URL(`./${folder}/${type}.${index + 1}.json`, import.meta.url),
      version,
      spec,
    })),
  ),
)

it.each(aggregates)('there is a fixture of every version of every event, and no other: $folder', ({ folder }) => {
  const names = versions.filter(one => one.folder === folder).map(({ type, number }) => `${type}.${number}.json`)
  expect(readdirSync(new URL(`./${folder}/`, import.meta.url)).sort()).toEqual(names.sort())
})

describe.each(versions)('$folder: $type, version $number', ({ file, number, version, spec }) => {
  const fixture = Fixture.parse(JSON.parse(readFileSync(file, 'utf8')))

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

it('what an event has beside its schema is an error of ours, not silently dropped', () => {
  expect(() => referralEventSpecs['question-removed'].contentOf({ question: 'q1', why: 'x' })).toThrow('why')
})
