import { type Template, templatesOf } from '@kring/infra/templates'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { environment, notBuilt } from './environment.ts'

const Statement = z.looseObject({ Action: z.union([z.string(), z.array(z.string())]), Effect: z.string() })
const Resource = z.object({
  Type: z.string(),
  DeletionPolicy: z.string().optional(),
  Properties: z.looseObject({ PolicyDocument: z.looseObject({ Statement: z.array(Statement) }).optional() }).optional(),
})

/**
 * What a change of the app does to the account, short enough to be read in a review: of each stack how many resources of
 * each type there are, which are kept, and who may do what. Hashes and names are left out, so that nothing else changes it.
 */
test('the stacks are these', async () => {
  const lines = Object.entries(templatesOf(environment, notBuilt)).flatMap(([stack, template]) =>
    linesOf(stack, template),
  )
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./stacks.snapshot.txt')
})

function linesOf(stack: string, template: Template): readonly string[] {
  const resources = Object.entries(z.record(z.string(), Resource).parse(template.toJSON().Resources))
  const types = new Map<string, number>()
  for (const [, { Type, DeletionPolicy }] of resources) {
    const kind = DeletionPolicy === 'Retain' ? `${Type}, kept` : Type
    types.set(kind, (types.get(kind) ?? 0) + 1)
  }
  const counted = [...types]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([type, count]) => `  ${count} ${type}`)
  const allowed = resources.flatMap(([id, { Properties }]) =>
    (Properties?.PolicyDocument?.Statement ?? []).map(
      ({ Effect, Action }) => `  ${nameOf(id)}: ${Effect} ${[Action].flat().toSorted().join(' ')}`,
    ),
  )
  return [stack, ...counted, ...allowed.toSorted()]
}

/** A logical id without CDK's hash of the path. */
const nameOf = (id: string): string => id.replace(/[0-9A-F]{8}$/, '')
