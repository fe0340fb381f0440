import { useTranslation } from '../../../i18n/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { FormFrame } from './FormFrame.tsx'
import { type About, aboutOf, keyOf } from './personKey.ts'
import { useRightsForm } from './useRightsForm.ts'

type Props = { readonly person: About; readonly onDone: () => void }

/** What somebody wants to be read beside the story, in their own words. */
export function StatementForm({ person, onDone }: Props) {
  const { t } = useTranslation('rights')
  const form = useRightsForm({
    command: 'add-own-statement',
    of: keyOf(person),
    initial: { text: '' },
    errorsOf: values => ({ text: values.text?.trim() ? undefined : t('wrong.text') }),
    bodyOf: values => ({ person: aboutOf(person), text: values.text?.trim() ?? '' }),
    said: t('said.stated'),
    onDone,
  })
  return (
    <FormFrame form={form} save={t('statement.save')}>
      <TextField
        id="text"
        label={t('statement.text')}
        hint={t('statement.hint')}
        value={form.values.text ?? ''}
        onChange={value => form.set('text', value)}
        maxLength={4000}
        lines={5}
        fieldError={form.errors.fieldErrorOf('text')}
      />
    </FormFrame>
  )
}
