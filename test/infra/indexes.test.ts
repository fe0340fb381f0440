import { readFileSync } from 'node:fs'
import { tableDefinition } from '@kring/functions/data/table'
import { expect, test } from 'vitest'
import * as z from 'zod'

const Index = z.strictObject({
  name: z.string(),
  partitionKey: z.string(),
  sortKey: z.string(),
  projection: z.array(z.string()),
})
type Index = z.infer<typeof Index>

/** The indexes of the release that is deployed. */
const released = z
  .array(Index)
  .parse(JSON.parse(readFileSync(new URL('../../infra/releasedIndexes.json', import.meta.url), 'utf8')))
const now: readonly Index[] = tableDefinition.indexes
  .map(index => ({ ...index, projection: [...index.projection] }))
  .map(({ name, partitionKey, sortKey, projection }) => ({ name, partitionKey, sortKey, projection }))

/** What an update of the table would have to do, an index at a time. */
const changesFrom = (before: readonly Index[], after: readonly Index[]): readonly string[] => [
  ...after.filter(({ name }) => before.every(one => one.name !== name)).map(({ name }) => `make ${name}`),
  ...before.filter(({ name }) => after.every(one => one.name !== name)).map(({ name }) => `remove ${name}`),
]

test('an update makes or removes one index of the table at most', () => {
  // AWS: CloudFormation makes or removes one global secondary index in an update, and fails on two.
  // docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-globaltable.html
  expect(changesFrom(released, now).length).toBeLessThanOrEqual(1)
})

test('an index that was released stays as it is: another form is another name', () => {
  // AWS: neither keys nor projection of an index can be changed; it would be removed and made again, and be empty meanwhile.
  const kept = now.filter(({ name }) => released.some(one => one.name === name))
  expect(kept).toEqual(released.filter(({ name }) => now.some(one => one.name === name)))
})

test('two new indexes, or one that changed its projection, would be noticed', () => {
  const [first, second, ...others] = now
  if (first === undefined || second === undefined) throw new Error('too few indexes')
  expect(changesFrom(others, now)).toEqual([`make ${first.name}`, `make ${second.name}`])
  expect(changesFrom(now, [{ ...first, name: 'NewIndex' }, second, ...others])).toHaveLength(2)
})
