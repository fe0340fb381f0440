import { FormDefinition, hasRoomForVersion, newKeysIn, takenKeys } from '@kring/domain'
import * as z from 'zod'
import { type Item, queryAll, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, FormHistoryFull } from '../failures.ts'
import { formHistories, formVersions, type tenantKeys } from '../keys.ts'

type Keys = ReturnType<typeof tenantKeys>

/** One published version, as the form's history lists it. */
const Published = z.object({
  version: z.int().min(1),
  publishedAt: z.string(),
  by: z.string().optional(),
  note: z.string().optional(),
})
export type PublishedVersion = z.infer<typeof Published>

/** The item of one version: with the keys that it was the first to use. No item grows with the number of versions. */
const Entry = Published.extend({ newKeys: z.array(z.string()) })

/** The one item of a form whose versions were all in it, before each had its own; it is read, and never written. */
const Joint = z.object({ versions: z.array(Published), usedKeys: z.array(z.string()).default([]) })
/** Such an item forgot its oldest keys beyond this many. */
const mostKeysOfJoint = 5000

export type FormHistory = {
  /** Every published version, the latest first. */
  readonly versions: readonly PublishedVersion[]
  /** Every key that a question or declaration of any version has had: a key is never reused with another meaning. */
  readonly usedKeys: readonly string[]
}

/** The history of a form; empty when it was never published. */
export async function readFormHistory(table: Table, keys: Keys, form: string): Promise<FormHistory> {
  const items = await itemsOf(table, keys, form, formHistories)
  const versions: PublishedVersion[] = []
  const usedKeys = new Set<string>()
  for (const item of items) {
    const joint = Joint.safeParse(item)
    const entry = Entry.safeParse(item)
    if (joint.success) {
      versions.push(...joint.data.versions)
      const isComplete = joint.data.usedKeys.length < mostKeysOfJoint
      const forgotten = isComplete ? [] : await keysOfVersions(table, keys, form)
      for (const key of [...forgotten, ...joint.data.usedKeys]) usedKeys.add(key)
    } else if (entry.success) {
      const { newKeys, ...published } = entry.data
      versions.push(published)
      for (const key of newKeys) usedKeys.add(key)
    } else throw new CorruptItem(`unreadable form history: ${String(item.pk)} ${String(item.sk)}`)
  }
  return { versions: versions.reverse(), usedKeys: [...usedKeys] }
}

/** The keys of the versions themselves, for a history that has forgotten some. */
async function keysOfVersions(table: Table, keys: Keys, form: string): Promise<readonly string[]> {
  const items = await itemsOf(table, keys, form, formVersions)
  return items.flatMap(({ definition }) => {
    const read = FormDefinition.safeParse(definition)
    return read.success ? [...takenKeys(read.data)] : []
  })
}

const itemsOf = (table: Table, keys: Keys, form: string, prefix: string): Promise<readonly Item[]> =>
  queryAll(table, 'read-form-history', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': keys.formLive(form).pk, ':prefix': prefix },
    ConsistentRead: true,
  })

/**
 * The write that adds a version to the history, on the condition that it is new. Throws FormHistoryFull when there is no
 * room: nothing is forgotten to make some.
 */
export function addToHistory(
  table: Table,
  keys: Keys,
  before: FormHistory,
  definition: FormDefinition,
  published: PublishedVersion,
): Write {
  const newKeys = newKeysIn(definition, before.usedKeys)
  const length = { versions: before.versions.length, keys: before.usedKeys.length + newKeys.length }
  if (!hasRoomForVersion(length)) throw new FormHistoryFull()
  return {
    Put: {
      TableName: table.name,
      Item: historyItem(keys, definition.id, published, newKeys),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }
}

/** The history's item of a form's first version. */
export const firstHistoryItem = (keys: Keys, definition: FormDefinition, published: PublishedVersion): Item =>
  historyItem(keys, definition.id, published, newKeysIn(definition, []))

const historyItem = (keys: Keys, form: string, published: PublishedVersion, newKeys: readonly string[]) => ({
  ...keys.formHistory(form, published.version),
  ...published,
  newKeys,
})
