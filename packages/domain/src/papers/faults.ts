import { blocksWithin } from './blocks.ts'
import type { PaperBlock, PaperDocument, PaperLanguage, PaperPicture, PaperSpan } from './document.ts'

/** What makes a document one that cannot be heard as it is seen (PDF/UA-1, ISO 14289-1, 7.1–7.4). */
export const paperFaultKinds = [
  'without-title',
  'unknown-language',
  'first-heading-not-1',
  'heading-level-skipped',
  'empty-heading',
  'empty-list',
  'table-without-header',
  'row-not-as-wide-as-header',
  'picture-without-words',
] as const
export type PaperFault = (typeof paperFaultKinds)[number]

/** Everything that is wrong with a document, each once; none when it can be drawn. */
export function paperFaults(document: PaperDocument): readonly PaperFault[] {
  const blocks = blocksWithin(document.blocks)
  const faults: readonly (PaperFault | false)[] = [
    document.title.trim() === '' && 'without-title',
    ![document.language, ...blocks.flatMap(languagesOf)].every(isLanguage) && 'unknown-language',
    ...headingFaults(blocks),
    ...blocks.flatMap(blockFaults),
    blocks.flatMap(picturesOf).some(({ alt }) => alt.trim() === '') && 'picture-without-words',
  ]
  return [...new Set(faults.filter(fault => fault !== false))]
}

/** A language of two or three letters, perhaps with a country: what a tag in a PDF takes. */
export const isLanguage = (language: PaperLanguage): boolean => /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(language)

function headingFaults(blocks: readonly PaperBlock[]): readonly (PaperFault | false)[] {
  const levels = blocks.flatMap(block => (block.kind === 'heading' ? [block.level] : []))
  return [
    levels.length > 0 && levels[0] !== 1 && 'first-heading-not-1',
    levels.some((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1) && 'heading-level-skipped',
  ]
}

function blockFaults(block: PaperBlock): readonly (PaperFault | false)[] {
  switch (block.kind) {
    case 'heading':
      return [block.spans.every(({ text }) => text.trim() === '') && 'empty-heading']
    case 'list':
      return [block.items.length === 0 && 'empty-list']
    case 'table':
      return [
        block.header.length === 0 && 'table-without-header',
        block.rows.some(row => row.length !== block.header.length) && 'row-not-as-wide-as-header',
      ]
    default:
      return []
  }
}

function languagesOf(block: PaperBlock): readonly PaperLanguage[] {
  const ofSpans = (spans: readonly PaperSpan[]) => spans.flatMap(({ language }) => language ?? [])
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return ofSpans(block.spans)
    case 'list':
      return block.items.flatMap(({ spans, remarks = [] }) => [...ofSpans(spans), ...remarks.flatMap(ofSpans)])
    case 'table':
      return cellsOf(block).flatMap(({ language, blocks }) => [
        ...(language ? [language] : []),
        ...blocks.flatMap(languagesOf),
      ])
    default:
      return []
  }
}

function picturesOf(block: PaperBlock): readonly PaperPicture[] {
  switch (block.kind) {
    case 'figure':
      return [block.picture]
    case 'list':
      return block.items.flatMap(({ picture }) => picture ?? [])
    case 'table':
      return cellsOf(block).flatMap(({ blocks }) => blocks.flatMap(picturesOf))
    default:
      return []
  }
}

const cellsOf = (table: Extract<PaperBlock, { kind: 'table' }>) => [...table.header, ...table.rows.flat()]
