import { type Locale, locales } from '../language/locale.ts'
import { partsOf, type Template, templateOf } from './template.ts'

type Names = Readonly<Record<Locale, string>>

/** What a placeholder is called where texts are edited. What is stored has the placeholder itself. */
const names: Readonly<Record<string, Names>> = {
  reference: { nl: 'nummer', fr: 'numéro', en: 'number' },
  tenant: { nl: 'organisatie', fr: 'organisation', en: 'organisation' },
  variant: { nl: 'soort conferentie', fr: 'type de conférence', en: 'kind of conference' },
  link: { nl: 'link', fr: 'lien', en: 'link' },
  name: { nl: 'naam', fr: 'nom', en: 'name' },
  about: { nl: 'voor wie of waarover', fr: 'pour qui ou à quel sujet', en: 'for whom or about what' },
  date: { nl: 'dag', fr: 'jour', en: 'day' },
  time: { nl: 'uur', fr: 'heure', en: 'time' },
  place: { nl: 'plaats', fr: 'lieu', en: 'place' },
  coordinator: { nl: 'naam van de coördinator', fr: 'nom du coordinateur', en: 'coordinator’s name' },
  lookedAt: { nl: 'dag van de evaluatie', fr: 'jour de l’évaluation', en: 'day of the evaluation' },
  caller: { nl: 'wie je kunt bellen', fr: 'qui appeler', en: 'whom to call' },
  phone: { nl: 'telefoonnummer', fr: 'numéro de téléphone', en: 'phone number' },
  aConference: { nl: 'een conferentie', fr: 'une conférence', en: 'a conference' },
  theConference: { nl: 'de conferentie', fr: 'la conférence', en: 'the conference' },
  aCoordinator: { nl: 'een coördinator', fr: 'un coordinateur', en: 'a coordinator' },
  theCoordinator: { nl: 'de coördinator', fr: 'le coordinateur', en: 'the coordinator' },
  theCircle: { nl: 'de kring', fr: 'le cercle', en: 'the circle' },
  thePlan: { nl: 'het plan', fr: 'le plan', en: 'the plan' },
}

/** Without what people type differently: capitals, accents, kinds of apostrophe and space. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const placeholders: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([placeholder, of]) => [
    [plain(placeholder), placeholder] as const,
    ...locales.map(locale => [plain(of[locale]), placeholder] as const),
  ]),
)

/** The placeholder's name in the reader's language; one without a name as it is. */
export const placeholderName = (placeholder: string, locale: Locale): string =>
  (Object.hasOwn(names, placeholder) ? names[placeholder]?.[locale] : undefined) ?? placeholder

/** A stored text as it is edited: its placeholders called what the reader calls them. */
export const withPlaceholderNames = (template: Template, locale: Locale): string =>
  templateOf(
    partsOf(template).map(part =>
      'placeholder' in part ? { placeholder: placeholderName(part.placeholder, locale) } : part,
    ),
  )

/** An edited text as it is stored. Names of every language are understood; an unknown one stays as it is. */
export const withoutPlaceholderNames = (text: string): Template =>
  templateOf(
    partsOf(text).map(part =>
      'placeholder' in part ? { placeholder: placeholders.get(plain(part.placeholder)) ?? part.placeholder } : part,
    ),
  )
