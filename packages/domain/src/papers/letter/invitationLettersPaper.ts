import type { Day } from '../../calendar/days.ts'
import { isolated } from '../../language/isolated.ts'
import type { Locale } from '../../language/locale.ts'
import { dayInLetter } from '../../letters/frame.ts'
import type { InvitationLetter } from '../../trajectory/invitationLetter.ts'
import { invitationLetterFrame } from '../../trajectory/invitationLetterFrame.ts'
import { heading, paragraph, strong, together } from '../blocks.ts'
import type { PaperBlock, PaperDocument, PaperPicture, PaperSpan } from '../document.ts'

/** A letter of an invitation with what stands around it. */
export type LetterOnPaper = {
  readonly letter: InvitationLetter
  /** The partner, and its logo with its name as words. */
  readonly sender: string
  readonly logo?: PaperPicture | undefined
  readonly to: { readonly name: string; readonly address?: string | undefined }
  readonly day: Day
  /** The minimum requirements that are told in it (G6): none when somebody else opens their letters. */
  readonly requirements: readonly string[]
  readonly signedBy?: string | undefined
}

const title: Readonly<Record<Locale, string>> = { nl: 'Uitnodiging', fr: 'Invitation', en: 'Invitation' }

/**
 * Letters with a code, one on each page, each in the language of who reads it. The paper is named by no one: its title is
 * what every letter is.
 */
export function invitationLettersPaper(letters: readonly [LetterOnPaper, ...LetterOnPaper[]]): PaperDocument {
  const [{ letter: first }] = letters
  return {
    title: title[first.locale],
    language: first.locale,
    blocks: letters.flatMap((letter, at): readonly PaperBlock[] => [
      ...(at === 0 ? [] : [{ kind: 'page-break' } as const]),
      ...sheet(letter, first.locale),
    ]),
  }
}

function sheet(made: LetterOnPaper, documentLanguage: Locale): readonly PaperBlock[] {
  const { letter, sender, logo, to, day, requirements, signedBy } = made
  const { locale } = letter
  const frame = invitationLetterFrame[locale]
  const language = locale === documentLanguage ? undefined : locale
  const said = (text: string): readonly PaperSpan[] => [{ text, language }]
  return [
    ...(logo === undefined ? [] : [{ kind: 'figure', picture: logo, millimetres: 45 } as const]),
    paragraph([strong(sender)]),
    paragraph([{ text: [isolated(to.name), to.address].filter(part => part !== undefined).join('\n') }], 'address'),
    paragraph(said(dayInLetter(day, locale)), 'fine'),
    { ...heading(1, said(letter.greeting)), look: 'greeting' },
    ...letter.paragraphs.map(text => paragraph(said(text))),
    together(
      paragraph(said(frame.address)),
      paragraph(letter.address, 'code'),
      paragraph(said(frame.code)),
      paragraph(letter.code, 'code'),
    ),
    ...(requirements.length === 0
      ? []
      : [
          paragraph(said(frame.requirements)),
          { kind: 'list', ordered: false, items: requirements.map(text => ({ spans: [{ text }] })) } as const,
        ]),
    together(
      paragraph(said(letter.closing)),
      ...(signedBy === undefined ? [] : [paragraph([{ text: `${isolated(signedBy)}\n` }, ...said(frame.signedAs)])]),
    ),
  ]
}
