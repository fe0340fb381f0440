import { type ImportValues, isChoiceField } from '@kring/domain/imports'
import type { Words } from '../../data/imports/index.ts'
import { guessed } from './choices.ts'
import type { ImportPartner } from './partners.ts'

/** Rows with the same word: what fewer have may be about one person, or one family. */
const fewestRows = 5

/**
 * What is remembered of words for a next file: of those of our own lists, and of those that several rows have. Never of a word that was
 * not taken over, which is where somebody finds a name or a note.
 */
export const rememberedValues = (
  words: Readonly<Record<string, Words>>,
  partners: readonly ImportPartner[],
): ImportValues =>
  Object.fromEntries(
    Object.entries(words).map(([field, own]) => [
      field,
      Object.fromEntries(
        Object.entries(own).flatMap(([word, { rows, means }]) => {
          if (means === undefined || means === '') return []
          const isKnown = isChoiceField(field) && guessed(field, word, partners) !== undefined
          return isKnown || rows >= fewestRows ? [[word, means]] : []
        }),
      ),
    ]),
  )
