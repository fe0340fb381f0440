import type { ReadPdf } from './readPdf.ts'
import type { Tag } from './tag.ts'

/** All tags of a role, in the order in which they are read. */
export const tagsIn = ({ tags }: Pick<ReadPdf, 'tags'>, ...roles: readonly string[]): readonly Tag[] =>
  tags.flatMap(within).filter(({ role }) => roles.includes(role))

/** "1 Het plan van Johan": the level and the text of each heading. */
export const headingsOf = (pdf: ReadPdf): readonly string[] =>
  tagsIn(pdf, 'H1', 'H2', 'H3').map(({ role, text }) => `${role.slice(1)} ${clean(text)}`)

/** The items of all lists, each with its number or sign. */
export const itemsOf = (pdf: ReadPdf): readonly string[] => tagsIn(pdf, 'LI').map(({ text }) => clean(text))

export type ReadTable = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The tables; a header cell counts only when it says that it is the header of its column. */
export const tablesOf = (pdf: ReadPdf): readonly ReadTable[] =>
  tagsIn(pdf, 'Table').map(table => ({
    header: within(table)
      .filter(({ role, scope }) => role === 'TH' && scope === 'Column')
      .map(({ text }) => clean(text)),
    rows: within(table)
      .filter(({ role, children }) => role === 'TR' && children.some(cell => cell.role === 'TD'))
      .map(row => row.children.map(({ text }) => clean(text))),
  }))

/** What the figures say to who does not see them. */
export const altsOf = (pdf: ReadPdf): readonly (string | undefined)[] => tagsIn(pdf, 'Figure').map(({ alt }) => alt)

/** Everything in another language than the document, with that language. */
export const foreignTexts = ({
  language: own,
  tags,
}: ReadPdf): readonly { readonly text: string; readonly language: string }[] =>
  tags
    .flatMap(tag => [
      ...within(tag).flatMap(({ language, text }) => (language === undefined ? [] : [{ text, language }])),
      ...tag.spans,
    ])
    .filter(({ language }) => language !== own)
    .map(({ text, language }) => ({ text: clean(text), language }))

const within = (tag: Tag): readonly Tag[] => [tag, ...tag.children.flatMap(within)]

/** Without marks of direction and doubled spaces. */
const clean = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
