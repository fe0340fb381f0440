import { plainText } from '../../erasure/names.ts'
import type { NamedPerson } from '../../erasure/persons.ts'
import { erasedMark, withoutPerson } from '../../erasure/withoutPerson.ts'
import { isSamePerson } from '../correct.ts'
import type { AboutPerson } from '../request.ts'

/** E-mail addresses, and numbers of at least eight digits: of whomever, they are nobody's to hand over but their owner's. */
const contactDetails = /[^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;.]+|\+?\d[\d ()./-]{6,}\d/g

/** Texts as one person may read them. */
export type TheirWords = {
  /** A text of their own story: others stay in it by name, without how they are reached. */
  readonly ownStory: (text: string) => string
  /** The sentences of a text that name them, without anybody else's name; undefined when there is none. */
  readonly ofThem: (text: string) => string | undefined
  readonly isNamedIn: (text: string) => boolean
}

/** `somebody`: what stands where somebody else's name stood. */
export function theirWords(person: NamedPerson, all: readonly NamedPerson[], somebody: string): TheirWords {
  const others = all.filter(({ key }) => key !== person.key)
  const own = [...person.emails, ...person.phones].map(comparable)
  const isNamedIn = (text: string): boolean => withoutPerson(text, person, others) !== text
  const withoutContacts = (text: string): string => {
    const withoutAddresses = others
      .flatMap(({ addresses }) => addresses)
      .filter(address => address.trim().length > 3 && !person.addresses.includes(address))
      .reduce((left, address) => replaced(left, address, erasedMark), text)
    return withoutAddresses.replace(contactDetails, found =>
      own.includes(comparable(found)) || isDate(found) ? found : erasedMark,
    )
  }
  const withoutOthers = (text: string): string =>
    others
      .reduce(
        (left, other) =>
          withoutPerson(
            left,
            other,
            all.filter(one => one.key !== other.key),
          ),
        text,
      )
      .replaceAll(erasedMark, somebody)
  return {
    ownStory: text => withoutContacts(text).replaceAll(erasedMark, '…'),
    ofThem: text => {
      const sentences = sentencesOf(text).filter(isNamedIn)
      return sentences.length === 0 ? undefined : withoutOthers(withoutContacts(sentences.join(' ')))
    },
    isNamedIn,
  }
}

const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^.!?\n]+[.!?]*/gu) ?? []).map(sentence => sentence.trim()).filter(sentence => sentence !== '')

const comparable = (contact: string): string =>
  contact.includes('@') ? contact.toLowerCase() : contact.replace(/\D/g, '').slice(-9)

const isDate = (text: string): boolean => /^(\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$/.test(text.trim())

function replaced(text: string, part: string, by: string): string {
  const at = plainText(text).indexOf(plainText(part))
  return at < 0 ? text : `${text.slice(0, at)}${by}${text.slice(at + part.length)}`
}

/** Whether a mention is of them: a namesake with another birth date is not. */
export const isThem = (person: NamedPerson, mention: AboutPerson): boolean => isSamePerson(person, mention)
