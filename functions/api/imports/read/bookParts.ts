import { FileFault } from './fileFault.ts'
import { eachTag, type Tag } from './xmlTags.ts'

/** Sheets and relations of a workbook: each sheet is a part, and there are no more parts. */
const mostSheets = 200

/** What a workbook says of itself: the parts of its sheets, in their order, and every part that it names. */
export type BookParts = {
  readonly sheets: readonly { readonly part: string | undefined; readonly isHidden: boolean }[]
  readonly named: ReadonlySet<string>
  /** Its days are numbered from 1904, as those of older spreadsheets on a Mac. */
  readonly isFrom1904: boolean
}

export const workbookPart = 'xl/workbook.xml'
const relationsPart = 'xl/_rels/workbook.xml.rels'
export const stylesPart = 'xl/styles.xml'
/** Read also when no relation names them. */
const usualParts = [workbookPart, relationsPart, 'xl/sharedStrings.xml', stylesPart]

/** Throws FileFault when two sheets are one part: it would be read as often as it is named. */
export function bookParts(texts: ReadonlyMap<string, string>): BookParts {
  const relations = new Map(
    tagsIn(texts.get(relationsPart), 'Relationship').map(tag => [said(tag, 'Id'), partOf(said(tag, 'Target'))]),
  )
  const sheets = tagsIn(texts.get(workbookPart), 'sheet').filter(tag => said(tag, 'name') !== '')
  const ids = sheets.map(tag => said(tag, 'id'))
  if (new Set(ids).size !== ids.length) throw new FileFault('import-file-unreadable')
  const [properties] = tagsIn(texts.get(workbookPart), 'workbookPr')
  return {
    // 'hidden', or 'veryHidden' for whoever has no macro.
    sheets: sheets.map(tag => ({ part: relations.get(said(tag, 'id')), isHidden: /hidden/i.test(said(tag, 'state')) })),
    named: new Set([...usualParts, ...relations.values()]),
    isFrom1904: properties !== undefined && /^(?:1|true)$/.test(said(properties, 'date1904')),
  }
}

/** Of the two ways in which XML says yes, the reader knows one. */
export const withDates1904 = (workbook: string): string => workbook.replace(/(\bdate1904=)(["'])true\2/g, '$1$21$2')

function tagsIn(xml: string | undefined, name: string): readonly Tag[] {
  const found: Tag[] = []
  eachTag(xml ?? '', tag => {
    if (tag.name !== name) return
    if (found.length >= mostSheets) throw new FileFault('import-file-too-big-inside')
    found.push(tag)
  })
  return found
}

const said = (tag: Tag, name: string): string => tag.attributes().findLast(([own]) => own === name)?.[1] ?? ''

const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)
