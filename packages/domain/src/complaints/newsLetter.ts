import type { Locale } from '../language/locale.ts'
import type { ComplaintNews, ComplaintOutcome } from './complaint.ts'

/** What a letter to a complainant tells, of what is known to its officer; days as they are read. */
export type NewsFacts = {
  readonly locale: Locale
  readonly id: string
  readonly news: readonly ComplaintNews[]
  /** Somebody else opens their letters: then it says that there is something new, and not what. */
  readonly isReadAlong: boolean
  readonly answerBy: string
  readonly extended?: { readonly reason: string } | undefined
  readonly answer?:
    | { readonly outcome: ComplaintOutcome; readonly findings: string; readonly measures: string }
    | undefined
  readonly passedOn?: { readonly to: string; readonly reason: string } | undefined
}

export type NewsLetter = {
  readonly greeting: string
  readonly paragraphs: readonly string[]
  readonly closing: string
  readonly signedAs: string
}

/** The letter by which an officer tells what is new, in the language of its reader. Of a complaint it never repeats what was said. */
export function writeNewsLetter(facts: NewsFacts): NewsLetter {
  const words = letters[facts.locale]
  const { news, isReadAlong, extended, answer, passedOn, answerBy } = facts
  const told = news.flatMap((one): readonly string[] => {
    switch (one) {
      case 'acknowledged':
        return [words.acknowledged(answerBy)]
      case 'extended':
        return extended === undefined ? [] : [words.extended(answerBy), extended.reason]
      case 'answered':
        return answer === undefined
          ? []
          : [words.answered, words.outcome[answer.outcome], answer.findings, answer.measures]
      case 'passed-on':
        return passedOn === undefined ? [] : [words.passedOn(passedOn.to), passedOn.reason]
      case 'closed':
        return [words.closed]
      default:
        return one satisfies never
    }
  })
  const { greeting, closing, signedAs } = words
  const paragraphs = [words.about(facts.id), ...(isReadAlong ? [] : told), words.page]
  return { greeting, paragraphs: paragraphs.filter(line => line !== ''), closing, signedAs }
}

type Words = {
  readonly greeting: string
  readonly about: (id: string) => string
  readonly acknowledged: (day: string) => string
  readonly extended: (day: string) => string
  readonly answered: string
  readonly outcome: Readonly<Record<ComplaintOutcome, string>>
  readonly passedOn: (to: string) => string
  readonly closed: string
  readonly page: string
  readonly closing: string
  readonly signedAs: string
}

const letters: Readonly<Record<Locale, Words>> = {
  nl: {
    greeting: 'Beste,',
    about: id => `Er is iets nieuws bij nummer ${id}.`,
    acknowledged: day => `We hebben gelezen wat je schreef. Uiterlijk ${day} krijg je een antwoord.`,
    extended: day => `We hebben vier weken meer tijd nodig. Je krijgt uiterlijk ${day} een antwoord. De reden:`,
    answered: 'Er is een antwoord:',
    outcome: {
      upheld: 'Je klacht klopt.',
      'partly-upheld': 'Je klacht klopt voor een deel.',
      'not-upheld': 'Je klacht klopt volgens ons niet.',
      solved: 'Het is in een gesprek opgelost.',
    },
    passedOn: to => `We gaven het door aan ${to}. De reden:`,
    closed: 'De klacht is nu afgesloten. Over twee jaar wordt alles gewist.',
    page: 'Alles staat op je eigen pagina. Je opent die met de link die je bewaarde. Ben je de link kwijt? Laat het ons dan weten en noem het nummer.',
    closing: 'Met vriendelijke groet,',
    signedAs: 'Klachtenfunctionaris, Eigen Kracht Centrale',
  },
  fr: {
    greeting: 'Bonjour,',
    about: id => `Il y a du nouveau pour le numéro ${id}.`,
    acknowledged: day => `Nous avons lu ce que vous avez écrit. Vous recevrez une réponse au plus tard le ${day}.`,
    extended: day =>
      `Nous avons besoin de quatre semaines de plus. Vous recevrez une réponse au plus tard le ${day}. La raison :`,
    answered: 'Il y a une réponse :',
    outcome: {
      upheld: 'Votre plainte est fondée.',
      'partly-upheld': 'Votre plainte est fondée en partie.',
      'not-upheld': 'Selon nous, votre plainte n’est pas fondée.',
      solved: 'Un entretien a apporté une solution.',
    },
    passedOn: to => `Nous l’avons transmis à ${to}. La raison :`,
    closed: 'La plainte est maintenant clôturée. Dans deux ans, tout sera effacé.',
    page: 'Tout se trouve sur votre page. Vous l’ouvrez avec le lien que vous avez conservé. Vous l’avez perdu ? Dites-le-nous, avec le numéro.',
    closing: 'Bien à vous,',
    signedAs: 'Responsable des plaintes, Eigen Kracht Centrale',
  },
  en: {
    greeting: 'Hello,',
    about: id => `There is something new about number ${id}.`,
    acknowledged: day => `We have read what you wrote. You will get an answer by ${day}.`,
    extended: day => `We need four weeks more. You will get an answer by ${day}. The reason:`,
    answered: 'There is an answer:',
    outcome: {
      upheld: 'Your complaint is right.',
      'partly-upheld': 'Your complaint is right in part.',
      'not-upheld': 'In our view your complaint is not right.',
      solved: 'It was solved in a talk.',
    },
    passedOn: to => `We passed it on to ${to}. The reason:`,
    closed: 'The complaint is now closed. In two years everything is erased.',
    page: 'It is all on your own page. You open it with the link that you kept. Have you lost it? Then let us know, with the number.',
    closing: 'With kind regards,',
    signedAs: 'Complaints officer, Eigen Kracht Centrale',
  },
}
