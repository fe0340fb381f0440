import type {
  PaperBlock,
  PaperCell,
  PaperHeading,
  PaperLanguage,
  PaperParagraph,
  PaperSpan,
  ParagraphLook,
} from './document.ts'

/** A sentence, or pieces of one. */
export type PaperText = string | readonly PaperSpan[]

export const spansOf = (text: PaperText): readonly PaperSpan[] => (typeof text === 'string' ? [{ text }] : text)

export const heading = (level: PaperHeading['level'], text: PaperText): PaperHeading => ({
  kind: 'heading',
  level,
  spans: spansOf(text),
})

export const paragraph = (text: PaperText, look: ParagraphLook = 'usual'): PaperParagraph => ({
  kind: 'paragraph',
  spans: spansOf(text),
  look,
})

export const strong = (text: string): PaperSpan => ({ text, strong: true })

export const cell = (text: PaperText, language?: PaperLanguage): PaperCell => ({ language, blocks: [paragraph(text)] })

export const together = (...blocks: readonly PaperBlock[]): PaperBlock => ({ kind: 'together', blocks })

/** All blocks in the order in which they are read, without what keeps some of them together. */
export function blocksWithin(blocks: readonly PaperBlock[]): readonly Exclude<PaperBlock, { kind: 'together' }>[] {
  return blocks.flatMap(block => (block.kind === 'together' ? blocksWithin(block.blocks) : [block]))
}
