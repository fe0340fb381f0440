import { FormDefinition } from '@kring/domain/forms'
import { createAnswerStore } from '../form/answerStore.ts'
import type { Answers } from '../form/answers.ts'
import type { FormContext } from '../form/FormContext.tsx'
import { formAddresses } from '../form/FormContext.tsx'
import { noStore } from '../form/windows/localStore.ts'

const t = (nl: string) => ({ nl })

/** A small form with every question type; the third section depends on an answer in the first. */
export const everyType: FormDefinition = FormDefinition.parse({
  id: 'every-type',
  version: 1,
  audience: 'professional',
  variants: ['family'],
  title: t('Nieuwe aanmelding'),
  sections: [
    {
      key: 'about',
      title: t('Over wie gaat het?'),
      questions: [
        { type: 'text', key: 'name', label: t('Naam'), help: t('Zoals iedereen het zegt.'), required: true },
        { type: 'date', key: 'born', label: t('Geboren op'), required: false, when: 'past' },
        { type: 'yes-no', key: 'court', label: t('Is er een rechter?'), required: true },
        {
          type: 'text',
          key: 'judge',
          label: t('Welke rechter?'),
          required: true,
          visibleIf: { question: 'court', is: true },
        },
      ],
    },
    {
      key: 'rest',
      title: t('De rest'),
      questions: [
        { type: 'long-text', key: 'story', label: t('Verhaal'), required: false, maxLength: 20 },
        { type: 'number', key: 'rooms', label: t('Kamers'), required: false, unit: t('kamers') },
        { type: 'email', key: 'email', label: t('E-mail'), required: false, meaning: 'contact' },
        { type: 'phone', key: 'phone', label: t('Telefoon'), required: false },
        { type: 'choice', key: 'few', label: t('Weinig keus'), required: false, options: options(3) },
        { type: 'choice', key: 'many', label: t('Veel keus'), required: false, options: options(9) },
        { type: 'multiple-choice', key: 'ticks', label: t('Meer keuzes'), required: false, options: options(3) },
        { type: 'person', key: 'main', label: t('Hoofdpersoon'), required: false, fields: ['relation', 'birthDate'] },
        {
          type: 'person-list',
          key: 'people',
          label: t('Familie en vrienden'),
          required: false,
          fields: ['relation', 'birthDate', 'interpreter', 'note'],
          itemName: t('persoon'),
        },
        { type: 'consent', key: 'mayCall', label: t('Je mag mij bellen.'), required: false },
      ],
    },
    {
      key: 'safety',
      title: t('Veiligheid'),
      visibleIf: { question: 'court', is: true },
      questions: [{ type: 'long-text', key: 'safe', label: t('Wat is nodig?'), required: true }],
    },
  ],
  declarations: [{ key: 'true', text: t('Wat ik schreef, klopt.') }],
})

function options(count: number) {
  return Array.from({ length: count }, (_, index) => ({ value: `o${index + 1}`, label: t(`Optie ${index + 1}`) }))
}

export function questionOf(key: string) {
  const question = everyType.sections.flatMap(section => section.questions).find(one => one.key === key)
  if (!question) throw new Error(`no question ${key}`)
  return question
}

/** A form context for that form; stores and sends nothing unless overridden. */
export function formContextWith(answers: Answers, overrides: Partial<FormContext> = {}): FormContext {
  return {
    answerStore: createAnswerStore({ definition: everyType, answers, local: noStore }),
    tenantName: 'Jeugdhulp De Linde',
    addresses: formAddresses('/form'),
    home: '/',
    up: { href: '/', words: 'Terug' },
    today: '2026-04-14',
    send: async () => {
      throw new Error('nothing is sent in this test')
    },
    sent: async () => {},
    ...overrides,
  }
}
