import {
  headingLooks,
  listLooks,
  type PaperBlock,
  type PaperDocument,
  paperFaultKinds,
  paragraphLooks,
  tableLooks,
} from '@kring/domain/papers'
import * as z from 'zod'

/**
 * What the paper function is asked. In the cloud this is the event of a Lambda function, on one machine a message to a
 * child process. It gets all that stands on the paper, and no access to anything.
 */
const Span = z.object({
  text: z.string(),
  language: z.string().optional(),
  strong: z.boolean().optional(),
})
const Spans = z.array(Span)

const Picture = z.object({
  alt: z.string(),
  image: z.discriminatedUnion('type', [
    z.object({ type: z.literal('svg'), source: z.string() }),
    z.object({ type: z.enum(['png', 'jpeg']), base64: z.base64() }),
  ]),
})

const Paragraph = z.object({ kind: z.literal('paragraph'), spans: Spans, look: z.enum(paragraphLooks).optional() })
const Figure = z.object({ kind: z.literal('figure'), picture: Picture, millimetres: z.number().positive() })
const Cell = z.object({
  language: z.string().optional(),
  blocks: z.array(z.discriminatedUnion('kind', [Paragraph, Figure])),
})

const Block: z.ZodType<PaperBlock> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('heading'),
      level: z.literal([1, 2, 3]),
      spans: Spans,
      look: z.enum(headingLooks).optional(),
    }),
    Paragraph,
    z.object({
      kind: z.literal('list'),
      ordered: z.boolean(),
      look: z.enum(listLooks).optional(),
      first: z.int().min(1).optional(),
      items: z.array(z.object({ spans: Spans, remarks: z.array(Spans).optional(), picture: Picture.optional() })),
    }),
    z.object({
      kind: z.literal('table'),
      header: z.array(Cell),
      rows: z.array(z.array(Cell)),
      widths: z.array(z.number().positive()).optional(),
      look: z.enum(tableLooks).optional(),
    }),
    Figure,
    z.object({ kind: z.literal('drawing-space'), millimetres: z.number().positive().max(230) }),
    z.object({ kind: z.literal('together'), blocks: z.array(Block) }),
    z.object({ kind: z.literal('page-break') }),
  ]),
)

export const PaperTask: z.ZodType<PaperDocument> = z.object({
  title: z.string(),
  language: z.string(),
  letters: z.enum(['usual', 'large']).optional(),
  footer: z.string().optional(),
  createdAt: z.iso.datetime().optional(),
  blocks: z.array(Block),
})

/**
 * Why there is no paper: the document has a fault, is larger than `limits.ts` allows, has a picture that cannot be read, or
 * brought the process down.
 */
export const paperRefusals = ['faulty', 'too-large', 'unreadable-picture', 'too-complex'] as const
export type PaperRefusal = (typeof paperRefusals)[number]

const PaperMade = z.object({
  ok: z.literal(true),
  bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array),
  pages: z.int().min(1),
  /** Characters that no font has; on the paper a sign stands in their place. */
  unprintable: z.array(z.string()),
})
export const PaperRefused = z.object({
  ok: z.literal(false),
  refusal: z.enum(paperRefusals),
  /** Of a faulty document. */
  faults: z.array(z.enum(paperFaultKinds)).optional(),
})
export const PaperAnswer = z.discriminatedUnion('ok', [PaperMade, PaperRefused])
export type PaperAnswer = z.infer<typeof PaperAnswer>

/** Makes a paper, in whatever process. */
export type MakePaper = (document: PaperDocument) => Promise<PaperAnswer>
