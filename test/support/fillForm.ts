import {
  type FormDefinition,
  type Locale,
  localize,
  personFieldLabel,
  type Question,
  type RawAnswers,
  visibleSections,
} from '@kring/domain'
import type { Locator, Page } from 'playwright-core'

/**
 * Fills in a form section by section, finding fields by their visible labels. Starts on the first section and ends on the
 * check page.
 */
export async function fillForm(
  page: Page,
  definition: FormDefinition,
  answers: RawAnswers,
  locale: Locale,
): Promise<void> {
  for (const { section, questions } of visibleSections(definition, answers)) {
    await page.getByRole('heading', { level: 1, name: localize(section.title, locale), exact: true }).waitFor()
    for (const question of questions)
      if (answers[question.key] !== undefined) await answer(page, question, answers[question.key], locale)
    await page.getByRole('button', { name: next[locale], exact: true }).click()
  }
}

const next: Readonly<Record<Locale, string>> = { nl: 'Verder', fr: 'Continuer', en: 'Continue' }
const yes: Readonly<Record<Locale, string>> = { nl: 'Ja', fr: 'Oui', en: 'Yes' }
const no: Readonly<Record<Locale, string>> = { nl: 'Nee', fr: 'Non', en: 'No' }

async function answer(page: Page, question: Question, value: unknown, locale: Locale): Promise<void> {
  const label = localize(question.label, locale)
  const group = page.getByRole('group', { name: label }).first()
  switch (question.type) {
    case 'choice':
      return choose(page, group, label, optionLabels(question.options, [value], locale)[0] ?? '')
    case 'multiple-choice':
      for (const option of optionLabels(question.options, Array.isArray(value) ? value : [], locale))
        await group.getByText(option, { exact: true }).click()
      return
    case 'yes-no':
      return group.getByText(value === true ? yes[locale] : no[locale], { exact: true }).click()
    case 'date':
      return fillDate(group, value)
    case 'person':
      return fillPerson(group, value, locale)
    case 'person-list':
      for (const person of Array.isArray(value) ? value : []) {
        await group.getByRole('button', { name: /^\+/ }).click()
        const card = group
          .getByRole('group')
          .filter({ has: page.getByRole('textbox') })
          .first()
        await fillPerson(card, person, locale)
        await card.getByRole('button', { name: /Klaar met deze kaart|Terminer cette fiche|Done/ }).click()
      }
      return
    case 'file':
      return attach(group, value)
    case 'consent':
      return page.getByText(label, { exact: true }).click()
    default:
      return page.getByRole('textbox', { name: label }).first().fill(String(value))
  }
}

function optionLabels(
  options: readonly { value: string; label: Parameters<typeof localize>[0] }[],
  values: readonly unknown[],
  locale: Locale,
) {
  return options.filter(({ value }) => values.includes(value)).map(({ label }) => localize(label, locale))
}

/** Few options are radios, many a list. */
async function choose(page: Page, group: Locator, label: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name: label })
  if ((await list.count()) > 0) await list.first().selectOption({ label: option })
  else await group.getByRole('radio', { name: option }).first().check()
}

async function fillDate(group: Locator, value: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null) return
  const boxes = group.getByRole('textbox')
  for (const [index, part] of ['day', 'month', 'year'].entries())
    await boxes.nth(index).fill(String(Object.getOwnPropertyDescriptor(value, part)?.value ?? ''))
}

async function fillPerson(card: Locator, person: unknown, locale: Locale): Promise<void> {
  if (typeof person !== 'object' || person === null) return
  for (const [field, value] of Object.entries(person)) {
    const label = localize(personFieldLabel(field) ?? {}, locale)
    if (typeof value === 'boolean')
      await card
        .getByRole('group', { name: label })
        .getByText(value ? yes[locale] : no[locale], { exact: true })
        .click()
    else if (field === 'birthDate') await fillDate(card.getByRole('group', { name: label }), value)
    else await card.getByRole('textbox', { name: label }).first().fill(String(value))
  }
}

/** Files as the browser's own window would give them. */
export type ChosenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
const isChosen = (value: unknown): value is ChosenFile =>
  typeof value === 'object' && value !== null && 'buffer' in value

async function attach(group: Locator, value: unknown): Promise<void> {
  const files = (Array.isArray(value) ? value : []).filter(isChosen)
  await group.locator('input[type=file]').setInputFiles(files)
  // The remove button appears once the file has been checked.
  for (const { name } of files) await group.getByRole('button', { name: `Verwijder ${name}`, exact: true }).waitFor()
}
