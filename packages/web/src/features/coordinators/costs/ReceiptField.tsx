import { fileTypes } from '@kring/domain/attachments'
import { lazy, Suspense } from 'react'
import { type FieldValues, readSessionFields } from '../../../form/sessionFields.ts'
import { loadWords, useTranslation } from '../../../i18n/index.ts'
import type { FieldError } from '../../../kit/Field.tsx'
import { FieldGroup, Loading } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { receiptChoices, receiptFilesIn } from './entryFields.ts'

/** The upload code is loaded when a photo or PDF is chosen. */
const FilePicker = lazy(async () => {
  const [picker] = await Promise.all([import('../../../form/questions/files/FilePicker.tsx'), loadWords('files')])
  return picker
})

type Props = {
  readonly id: string
  /** Under which the form's fields are kept. */
  readonly sessionKey: string
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly setAll: (values: FieldValues) => void
  /** Whether a volunteer here may claim at the flat rate, without a receipt. */
  readonly mayBeFlat: boolean
  readonly fileError: FieldError | undefined
}

/** What shows an expense: a photo or PDF of the receipt, a receipt on paper, or the flat rate. */
export function ReceiptField({ id, sessionKey, values, set, setAll, mayBeFlat, fileError }: Props) {
  const { t, locale } = useTranslation('costs')
  const choices = receiptChoices.filter(choice => choice !== 'flat' || mayBeFlat)
  return (
    <>
      <FieldGroup id={`${id}-receipt`} label={t('field.receipt')} hint={t('hint.receipt')}>
        {choices.map(choice => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name={`${id}-receipt`}
              checked={values.receipt === choice}
              onChange={() => set('receipt', choice)}
            />
            <span>{t(`receiptChoice.${choice}`)}</span>
          </label>
        ))}
      </FieldGroup>
      {values.receipt === 'file' && (
        <Suspense fallback={<Loading>{t('loading')}</Loading>}>
          <FilePicker
            question={{ key: 'file', accept: [...fileTypes], max: 1 }}
            value={receiptFilesIn(values)}
            // What was typed while the file was on its way is kept.
            onChange={files => setAll({ ...values, ...readSessionFields(sessionKey), file: JSON.stringify(files) })}
            locale={locale}
            uploads={{ of: 'receipts', answer: () => receiptFilesIn(readSessionFields(sessionKey)) }}
            wording={{ id: `${id}-file`, label: t('field.file'), hint: t('hint.file'), fieldError: fileError }}
          />
        </Suspense>
      )}
      {values.receipt === 'paper' && (
        <TextField
          id={`${id}-number`}
          label={t('field.number')}
          hint={t('hint.number')}
          value={values.number ?? ''}
          onChange={number => set('number', number)}
          maxLength={40}
          width="16rem"
          autoComplete="off"
        />
      )}
    </>
  )
}
