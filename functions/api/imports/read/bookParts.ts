import { FileFault } from './fileFault.ts'
import { eachTag, type Tag } from './xmlTags.ts'

/** Sheets and relations of a workbook: each sheet is a part, and there are no more parts. */
const mostSheets = 200

/** What a workbook says of itself: the parts of its sheets, in their order, and every part that it names. */
export type BookParts = { readonly sheets: readonly (string | undefined)[]; readonly named: ReadonlySet<string> }

const workbookPart = 'xl/workbook.xml'
const relationsPart = 'xl/_rels/workbook.xml.rels'
/** Read also when no relation names them. */
const usualParts = [workbookPart, relationsPart, 'xl/sharedStrings.xml', 'xl/styles.xml']

/** Throws FileFault when two sheets are one part: it would be read as often as it is named. */
export function bookParts(texts: ReadonlyMap<string, string>): BookParts {
  const relations = new Map(
    tagsIn(texts.get(relationsPart), 'Relationship').map(tag => [said(tag, 'Id'), partOf(said(tag, 'Target'))]),
  )
  const ids = tagsIn(texts.get(workbookPart), 'sheet').flatMap(tag =>
    said(tag, 'name') === '' ? [] : [said(tag, 'id')],
  )
  if (new Set(ids).size !== ids.length) throw new FileFault('import-file-unreadable')
  return { sheets: ids.map(id => relations.get(id)), named: new Set([...usualParts, ...relations.values()]) }
}

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
