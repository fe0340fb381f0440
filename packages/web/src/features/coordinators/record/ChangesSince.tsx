import { useTranslation } from '../../../i18n/index.ts'
import { HistoryLine } from './HistoryLine.tsx'
import { useOpenRecord } from './RecordContext.ts'

/** What others did with the record after a version. */
export function ChangesSince({ version }: { readonly version: number }) {
  const { t } = useTranslation('coordinatorRecord')
  const { record } = useOpenRecord()
  const changes = record.history.filter(({ seq }) => seq > version)
  if (changes.length === 0) return null
  return (
    <div className="small">
      <p>{t('changedSince')}</p>
      <ul className="plain-list stack stack-s">
        {changes.map(entry => (
          <li key={entry.seq}>
            <HistoryLine entry={entry} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A command of one tap met a change by somebody else: what they did, and that it can be given again. */
export function CommandOvertaken({ at }: { readonly at: number | undefined }) {
  const { t } = useTranslation('coordinatorRecord')
  if (at === undefined) return null
  return (
    <div className="note sun stack stack-s" role="alert">
      <p>
        <b>{t('overtaken')}</b> {t('overtakenAgain')}
      </p>
      <ChangesSince version={at} />
    </div>
  )
}
