import type { NamedPerson } from '../../erasure/persons.ts'
import { formatDate } from '../../forms/answers/formatPerson.ts'
import type { Locale } from '../../language/locale.ts'
import type { HeldPassage, HeldSection, HeldSectionId, HeldSources } from './heldFile.ts'
import type { TheirWords } from './theirWords.ts'
import type { HeldWords } from './words/index.ts'

/** What every section is put together with. */
export type Collecting = HeldSources & {
  readonly them: NamedPerson
  /** It is about them: the story is their own. */
  readonly isMain: boolean
  readonly words: HeldWords
  readonly their: TheirWords
}

type Row = { readonly label?: string | undefined; readonly text: string | undefined }

export const row = (label: string, text: string | undefined): Row => ({ label, text })

/** A section of what there is; passages are numbered in it. */
export function sectionOf(
  { words }: Pick<Collecting, 'words'>,
  id: HeldSectionId,
  rows: readonly Row[],
  notes: readonly string[] = [],
): HeldSection {
  const passages = rows.flatMap(({ label, text }, at): readonly HeldPassage[] =>
    text === undefined || text.trim() === ''
      ? []
      : [{ id: `${id}.${at}`, ...(label === undefined ? {} : { label }), text }],
  )
  return { id, title: words.sections[id], passages, notes }
}

/** The day of an instant in words. */
export const dayText = (day: string, locale: Locale): string => formatDate(day.slice(0, 10), locale)

/** Their own story as it is, of anything else only what names them. */
export const storyText = ({ isMain, their }: Collecting, text: string | undefined): string | undefined =>
  text === undefined ? undefined : isMain ? their.ownStory(text) : their.ofThem(text)
