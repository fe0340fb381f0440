import { blocksWithin } from './blocks.ts'
import type { PaperBlock, PaperDocument, PaperSpan } from './document.ts'

/** All that stands on a paper, a line for each piece: what is searched in it, and compared. */
export const textOf = ({ blocks }: Pick<PaperDocument, 'blocks'>): string =>
  blocksWithin(blocks).flatMap(linesOf).join('\n')

const lineOf = (spans: readonly PaperSpan[]): string => spans.map(({ text }) => text).join('')

function linesOf(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [lineOf(block.spans)]
    case 'list':
      return block.items.flatMap(({ spans, remarks = [] }) => [lineOf(spans), ...remarks.map(lineOf)])
    case 'table':
      return [block.header, ...block.rows].flat().flatMap(({ blocks }) => blocks.flatMap(linesOf))
    default:
      return []
  }
}
