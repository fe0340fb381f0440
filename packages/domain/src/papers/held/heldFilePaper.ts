import { formatDate } from '../../forms/answers/formatPerson.ts'
import type { HeldFile, HeldPassage, HeldSection } from '../../rights/file/heldFile.ts'
import { filledIn, heldWords } from '../../rights/file/words/index.ts'
import { heading, paragraph, strong, together } from '../blocks.ts'
import type { PaperBlock, PaperDocument, PaperSpan } from '../document.ts'

/**
 * What is held about somebody, on paper: a section for each kind of thing, what was asked in bold before what is held. Its
 * title names nobody; the name stands on the first page, which who gets it reads.
 */
export function heldFilePaper(file: HeldFile): PaperDocument {
  const { title, locale, about, madeOn, sections } = file
  return {
    title,
    language: locale,
    footer: title,
    blocks: [
      heading(1, title),
      paragraph([strong(about.name)]),
      paragraph(formatDate(madeOn, locale), 'fine'),
      ...sections.flatMap(section => sectionBlocks(file, section)),
    ],
  }
}

function sectionBlocks({ locale }: HeldFile, { title, passages, notes }: HeldSection): readonly PaperBlock[] {
  const words = heldWords[locale]
  const [first, ...others] = passages.map(passage => paragraph(spansOf(passage, words.leftOut)))
  return [
    together(heading(2, title), first ?? paragraph(words.nothing)),
    ...others,
    ...notes.map(note => paragraph(note, 'fine')),
  ]
}

function spansOf({ label, text, leftOut }: HeldPassage, sentence: string): readonly PaperSpan[] {
  const said = leftOut === undefined ? text : filledIn(sentence, { why: leftOut })
  return label === undefined ? [{ text: said }] : [strong(`${label}: `), { text: said }]
}
