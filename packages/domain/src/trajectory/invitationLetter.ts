import type { Day } from '../calendar/days.ts'
import { dateFormat } from '../language/formats.ts'
import { isolated } from '../language/isolated.ts'
import type { Locale } from '../language/locale.ts'

/** What the letter of an invitation is written from. */
export type InvitationLetterFacts = {
  readonly locale: Locale
  /** Who is invited, and who invites: first names. */
  readonly name: string
  readonly invitedBy: readonly string[]
  readonly coordinator?: { readonly name: string; readonly phone?: string | undefined } | undefined
  /** Where the code is typed, and the code as it is shown. */
  readonly address: string
  readonly code: string
  /** The last day of the code. */
  readonly until: Day
}

/** A letter to print: a greeting, paragraphs, an end. Whoever sees it on a table learns that there is a meeting, no more. */
export type InvitationLetter = {
  readonly locale: Locale
  readonly greeting: string
  readonly paragraphs: readonly string[]
  readonly closing: string
  readonly code: string
  readonly address: string
  readonly until: Day
}

type Words = {
  readonly greeting: (name: string) => string
  readonly invites: (names: string) => string
  readonly how: (address: string, until: string) => string
  readonly free: string
  readonly questions: (name: string, phone: string) => string
  readonly closing: string
}

const words: Readonly<Record<Locale, Words>> = {
  nl: {
    greeting: name => `Dag ${name}`,
    invites: names => `${names === '' ? 'We nodigen' : `${names} nodigt`} je uit voor een bijeenkomst.`,
    how: (address, until) =>
      `Surf naar ${address} en vul de code in die hieronder staat. Dan lees je waarover het gaat en kun je antwoorden. De code is alleen voor jou, werkt één keer, en kan tot en met ${until}.`,
    free: 'Jij beslist of je komt. Niemand mag je dwingen, en je hoeft niet te zeggen waarom.',
    questions: (name, phone) => `Lukt het niet, of praat je liever? Bel ${name}${phone === '' ? '' : `: ${phone}`}.`,
    closing: 'Tot snel',
  },
  fr: {
    greeting: name => `Bonjour ${name}`,
    invites: names => `${names === '' ? 'Nous t’invitons' : `${names} t’invite`} à une rencontre.`,
    how: (address, until) =>
      `Va sur ${address} et tape le code ci-dessous. Tu y liras de quoi il s’agit et tu pourras répondre. Le code est pour toi seul, sert une seule fois et fonctionne jusqu’au ${until} inclus.`,
    free: 'C’est toi qui décides si tu viens. Personne ne peut te forcer, et tu ne dois pas dire pourquoi.',
    questions: (name, phone) =>
      `Tu n’y arrives pas, ou tu préfères parler ? Appelle ${name}${phone === '' ? '' : ` : ${phone}`}.`,
    closing: 'À bientôt',
  },
  en: {
    greeting: name => `Dear ${name}`,
    invites: names => `${names === '' ? 'We invite' : `${names} invites`} you to a meeting.`,
    how: (address, until) =>
      `Go to ${address} and type the code below. There you read what it is about, and you can answer. The code is for you alone, works once, and until ${until}.`,
    free: 'You decide whether you come. Nobody may force you, and you need not say why.',
    questions: (name, phone) =>
      `Does it not work, or would you rather talk? Call ${name}${phone === '' ? '' : `: ${phone}`}.`,
    closing: 'See you soon',
  },
}

/** Writes the letter that brings somebody the code of their invitation. */
export function writeInvitationLetter(facts: InvitationLetterFacts): InvitationLetter {
  const { locale, name, invitedBy, coordinator, address, code, until } = facts
  const text = words[locale]
  const day = dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${until}T00:00:00Z`))
  const [inviter = ''] = invitedBy
  return {
    locale,
    greeting: text.greeting(isolated(name)),
    paragraphs: [
      text.invites(inviter === '' ? '' : isolated(inviter)),
      text.how(address, day),
      text.free,
      ...(coordinator === undefined ? [] : [text.questions(isolated(coordinator.name), coordinator.phone ?? '')]),
    ],
    closing: text.closing,
    code,
    address,
    until,
  }
}
