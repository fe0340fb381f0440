import { TenantId, VariantId } from '@kring/domain'
import { correctionReasons, type DossierLine, sameness } from '@kring/domain/grants'
import * as z from 'zod'
import { type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'

/** Frozen with the format: what is stored is read by these and never by today's types. Format 1 was one item for each partner. */
export const partFormat = 2
const Group = z.object({
  variant: VariantId,
  month: z.string(),
  number: z.union([z.literal(1), z.literal(-1)]),
  price: z.int().optional(),
  why: z.enum(correctionReasons).optional(),
  references: z.array(z.string()),
  /** Which lines they take back, in the order of the references. */
  corrects: z.array(z.string()).optional(),
})
const Part = z.object({
  format: z.literal(partFormat),
  quarter: z.string(),
  tenant: TenantId,
  attempt: z.string(),
  groups: z.array(Group),
})
/** Lines that say the same but for their references. */
type Group = z.infer<typeof Group>
export type InvoicePart = z.infer<typeof Part>

/**
 * Bytes of a part, counted generously. AWS: an item holds 400 KB.
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
const mostOfPart = 300_000
const bytesOfGroup = 300
/** Two references of eleven letters, and what the table adds to each. */
const bytesOfLine = 32

/** The lines of one partner in parts of bounded size; the same lines always give the same parts. */
export function partsOf(lines: readonly DossierLine[]): readonly (readonly Group[])[] {
  const parts: Group[][] = []
  let room = 0
  for (const own of Map.groupBy(lines, groupOf).values())
    for (let at = 0; at < own.length; ) {
      let part = parts.at(-1)
      if (part === undefined || room < bytesOfGroup + bytesOfLine) {
        part = []
        parts.push(part)
        room = mostOfPart
      }
      const some = own.slice(at, at + Math.floor((room - bytesOfGroup) / bytesOfLine))
      part.push(...grouped(some))
      room -= bytesOfGroup + some.length * bytesOfLine
      at += some.length
    }
  return parts
}

const groupOf = (line: DossierLine): string => `${sameness(line)}#${line.corrects === undefined}`

function grouped(lines: readonly DossierLine[]): readonly Group[] {
  const [first] = lines
  if (first === undefined) return []
  const { variant, month, number, price, why } = first
  const corrects = lines.flatMap(line => line.corrects ?? [])
  return [
    {
      ...{ variant, month, number, references: lines.map(({ reference }) => reference) },
      ...(price === undefined ? {} : { price }),
      ...(why === undefined ? {} : { why }),
      ...(corrects.length === 0 ? {} : { corrects }),
    },
  ]
}

export const linesOfPart = ({ tenant, groups }: InvoicePart): readonly DossierLine[] =>
  groups.flatMap(({ references, corrects, ...same }) =>
    references.map((reference, index) => {
      const taken = corrects?.[index]
      return { reference, tenant, ...same, ...(taken === undefined ? {} : { corrects: taken }) }
    }),
  )

/** The parts whose sort key begins so. Consistent: whoever read that an invoice is closed reads all its parts. */
export async function readParts(table: Table, pk: string, prefix: string): Promise<readonly InvoicePart[]> {
  const items = await queryAll(table, 'list-invoice-lines', {
    KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ...(prefix === '' ? {} : { ':prefix': prefix }) },
    ConsistentRead: true,
  })
  return items.map(parsed)
}

function parsed(item: Item): InvoicePart {
  const part = Part.safeParse(item)
  if (!part.success) throw new CorruptItem(`unreadable lines of an invoice: ${String(item.pk)}`)
  return part.data
}
