import { describe, expect, it } from 'vitest'
import { locales } from '../language/locale.ts'
import { letterKinds, letterPlaceholders, standardLetter } from '../letters/index.ts'
import { variantIds } from '../variants/index.ts'
import { checkMailText } from './check.ts'
import { placeholderName, withoutPlaceholderNames, withPlaceholderNames } from './placeholderNames.ts'
import { brandingSentence } from './sentences.ts'
import { mailPlaceholders, ownMails, standardMails } from './standardMails.ts'

const all = [...new Set<string>([...mailPlaceholders, ...letterKinds.flatMap(letterPlaceholders)])]

describe('the name of a placeholder', () => {
  it.each(all)('of {%s} is there in every language, and means that one only', placeholder => {
    for (const locale of locales) {
      const name = placeholderName(placeholder, locale)
      expect(name, locale).not.toMatch(/[A-Z]/)
      expect(withoutPlaceholderNames(`{${name}}`)).toBe(`{${placeholder}}`)
      expect(withoutPlaceholderNames(`{ ${name.toUpperCase()} }`)).toBe(`{${placeholder}}`)
    }
    expect(withoutPlaceholderNames(`{${placeholder}}`)).toBe(`{${placeholder}}`)
  })

  it('comes back the same from every standard text, in every language', () => {
    const texts = [
      ...ownMails.flatMap(kind => locales.map(locale => standardMails[kind][locale].body)),
      ...letterKinds.flatMap(kind =>
        variantIds.flatMap(variant => locales.map(locale => standardLetter(kind, variant, locale).body)),
      ),
    ]
    for (const text of texts)
      for (const reader of locales) expect(withoutPlaceholderNames(withPlaceholderNames(text, reader))).toBe(text)
  })

  it('is what a reader sees', () => {
    expect(withPlaceholderNames('Nummer {reference}, {theConference}', 'nl')).toBe('Nummer {nummer}, {de conferentie}')
    expect(withPlaceholderNames('{reference}', 'fr')).toBe('{numéro}')
    expect(withoutPlaceholderNames('{numero} {Numéro} {NUMMER}')).toBe('{reference} {reference} {reference}')
    expect(withoutPlaceholderNames("{jour de l'evaluation}")).toBe('{lookedAt}')
  })

  it('that nobody knows is refused by that name, one that is missing by what the reader calls it', () => {
    const text = withoutPlaceholderNames('Beste {voornaam van wie meldt}')
    const faults = checkMailText('referral-accepted', { subject: 'Dag', body: text })
    expect(faults).toEqual([
      { code: 'unknown-placeholder', path: 'body', about: 'voornaam van wie meldt' },
      { code: 'placeholder-missing', path: 'body', about: 'link' },
    ])
    expect(faults.map(fault => brandingSentence(fault, 'fr'))).toEqual([
      '{voornaam van wie meldt} est inconnu. Choisissez un champ de la liste.',
      '{lien} doit figurer dans le texte. Sinon, la personne ne peut pas continuer.',
    ])
  })
})
