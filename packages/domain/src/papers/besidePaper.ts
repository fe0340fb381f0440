import { blocksWithin, paragraph } from './blocks.ts'
import type { PaperBlock, PaperCell, PaperDocument, PaperLanguage, PaperSpan, PaperTable } from './document.ts'

/** A paper with what its language is called, in itself: "Nederlands", "Français". */
export type InLanguage = { readonly document: PaperDocument; readonly languageName: string }

/**
 * A paper in two languages, sentence beside sentence, so that who reads one can point at it for who reads the other. Below
 * each heading, which stands in both, is a table of two columns; each cell is in its language, and own words that are the
 * same in both papers stay in theirs. What is drawn or written in stands once, in the first language. Throws when the two
 * are not the same paper.
 */
export function besidePaper(first: InLanguage, second: InLanguage): PaperDocument {
  const [one, other] = [first.document, second.document]
  const [blocks, others] = [blocksWithin(one.blocks), blocksWithin(other.blocks)]
  if (blocks.length !== others.length) throw new RangeError('two different papers')
  const found: PaperBlock[] = []
  let rows: (readonly [PaperCell, PaperCell])[] = []
  const endTable = (): void => {
    if (rows.length > 0) found.push(tableOf(first, second, rows))
    rows = []
  }
  for (const [at, block] of blocks.entries()) {
    const same = others[at]
    if (same?.kind !== block.kind) throw new RangeError('two different papers')
    const pairs = pairsOf(block, same, other.language)
    rows.push(...pairs)
    if (pairs.length > 0) continue
    endTable()
    found.push(block.kind === 'heading' && same.kind === 'heading' ? bothHeadings(block, same, other.language) : block)
  }
  endTable()
  const title = one.title === other.title ? one.title : `${one.title} / ${other.title}`
  return { ...one, title, footer: title, blocks: found }
}

function tableOf(first: InLanguage, second: InLanguage, rows: PaperTable['rows']): PaperTable {
  const header = (name: string, language: PaperLanguage): PaperCell => ({ language, blocks: [paragraph(name)] })
  return {
    kind: 'table',
    header: [
      header(first.languageName, first.document.language),
      header(second.languageName, second.document.language),
    ],
    rows,
  }
}

type Heading = Extract<PaperBlock, { kind: 'heading' }>

/** One below the other; the same word once. */
function bothHeadings(one: Heading, other: Heading, language: PaperLanguage): Heading {
  if (textOf(one.spans) === textOf(other.spans)) return one
  return {
    ...one,
    spans: [
      ...one.spans,
      { text: '\n' },
      ...other.spans.map(span => ({ ...span, language: span.language ?? language })),
    ],
  }
}

const textOf = (spans: readonly PaperSpan[]): string => spans.map(({ text }) => text).join('')

/** The rows that a block and its translation become; none for what stands once. */
function pairsOf(
  one: PaperBlock,
  other: PaperBlock,
  language: PaperLanguage,
): readonly (readonly [PaperCell, PaperCell])[] {
  const [cells, others] = [cellsOf(one), cellsOf(other)]
  if (cells.length !== others.length) throw new RangeError('two different papers')
  return cells.map((blocks, at) => [{ blocks }, { blocks: others[at] ?? [], language }])
}

/** What of a block stands in cells: a paragraph, the items of a list, the rows of a table without its header. */
function cellsOf(block: PaperBlock): readonly PaperCell['blocks'][] {
  switch (block.kind) {
    case 'paragraph':
      return [[block.look === 'said' ? { ...block, look: 'usual' } : block]]
    case 'list':
      return block.items.map(({ spans, remarks = [], picture }, at) => [
        ...(picture === undefined ? [] : [{ kind: 'figure' as const, picture, millimetres: 30 }]),
        paragraph([...(block.ordered ? [{ text: `${(block.first ?? 1) + at}. ` }] : []), ...spans]),
        ...remarks.map(remark => paragraph(remark, 'fine')),
      ])
    case 'table':
      return block.look === 'to-write' ? [] : block.rows.map(row => row.flatMap(({ blocks }) => blocks))
    default:
      return []
  }
}
