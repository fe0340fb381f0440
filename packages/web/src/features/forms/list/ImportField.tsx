import { type ChangeEvent, useState } from 'react'
import type { ProblemError } from '../../../api/problem.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Field, type FieldError, Note } from '../../../kit/index.ts'
import { type ImportFault, importFaults } from '../builder/state/readImport.ts'

type Props = {
  readonly id: string
  readonly fieldError: FieldError | undefined
  readonly onRead: (file: unknown) => void
  /** The server's error. */
  readonly refused: ProblemError | undefined
}

/** Maximum number of errors shown for one file. */
const mostFaults = 12
/** Bytes. A form is at most about 200 kB. */
const mostBytes = 2_000_000

/** Chooses an exported file, and shows its errors with their location. */
export function ImportField({ id, fieldError, onRead, refused }: Props) {
  const { t } = useTranslation('formEditor')
  const [isUnreadable, setIsUnreadable] = useState(false)
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    if (!chosen) return
    const read = chosen.size > mostBytes ? undefined : jsonIn(await chosen.text())
    setIsUnreadable(read === undefined)
    onRead(read)
  }
  const faultWords = ({ what, section, question, field }: ImportFault) => {
    const where =
      question !== undefined
        ? t('import.inQuestion', { number: `${section}.${question}` })
        : section !== undefined
          ? t('import.inSection', { number: section })
          : t('import.inForm')
    return field === undefined ? t('import.noForm', { where }) : t(`import.${what}`, { where, field })
  }
  const faults = refused ? importFaults(refused.faults) : []
  return (
    <>
      <Field id={id} label={t('import.file')} hint={t('import.hint')} fieldError={fieldError}>
        {binding => (
          <input
            {...binding}
            type="file"
            className="file"
            accept="application/json,.json"
            onChange={event => void take(event)}
          />
        )}
      </Field>
      <div role="status">
        {isUnreadable && (
          <Note tone="bad" title={t('import.bad')}>
            <p>{t('import.noJson')}</p>
          </Note>
        )}
        {faults.length > 0 && (
          <Note tone="bad" title={t('import.bad')}>
            <ul>
              {faults.slice(0, mostFaults).map(fault => (
                <li key={JSON.stringify(fault)}>{faultWords(fault)}</li>
              ))}
            </ul>
          </Note>
        )}
      </div>
    </>
  )
}

/** A JSON object, or undefined. */
function jsonIn(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined
  } catch {
    return undefined
  }
}
