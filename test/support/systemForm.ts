import { FormDefinition } from '@kring/domain'

const words = (text: string) => ({ nl: text, fr: text, en: text })

/** A form for a partner's own system, for one kind of conference, with a question only systems are asked. */
export const systemForm: FormDefinition = FormDefinition.parse({
  id: 'koppeling',
  version: 1,
  audience: 'partner-system',
  variants: ['restorative'],
  title: words('Koppeling'),
  sections: [
    {
      key: 'file',
      title: words('Dossier'),
      questions: [{ type: 'text', key: 'fileNumber', label: words('Dossiernummer'), required: true }],
    },
  ],
})

export const fromSystem = { form: { id: 'koppeling', version: 1 }, answers: { fileNumber: '2026/14' }, locale: 'nl' }
