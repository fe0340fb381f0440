import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Note } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { useTableName } from '../useTableName.ts'
import type { ActProps } from './actProps.ts'
import { useReleaseAct } from './useReleaseAct.ts'

/** A rehearsal that did not pass: nothing goes out; without some tables it is tried again. */
export function FailedCard({ place, view, onDone }: ActProps) {
  const { t } = useTranslation('releases')
  const tableName = useTableName()
  const { subject } = useKnownMe()
  const { act, busy, error } = useReleaseAct(place, view)
  const key = sessionFieldsKey(subject, 'release', place.funder, place.grant, place.asOf, place.number)
  const { values, set, wipe } = useSessionFields(key, {})
  const { release, edition } = view
  const tables = [...new Set((edition?.tables ?? []).map(({ indicator, dimension }) => `${indicator}.${dimension}`))]
  const out = [...new Set([...release.withoutTables, ...tables.filter(table => values[table] === 'yes')])]
  const again = async () => {
    if ((await act({ name: 'again', body: { withoutTables: out } })) === undefined) return
    wipe()
    onDone(t('fails.again'))
  }
  return (
    <section className="card tight stack" aria-labelledby="fails">
      <h2 className="card-title" id="fails">
        {t('fails.title')}
      </h2>
      {release.state === 'failed' && <Note tone="bad">{t(`fails.${release.why}`)}</Note>}
      {tables.length > 0 && (
        <fieldset className="ticks">
          <legend>{t('fails.leaveOut')}</legend>
          {tables.map(table => (
            <label key={table} className="choice">
              <input
                type="checkbox"
                checked={values[table] === 'yes'}
                onChange={event => set(table, event.target.checked ? 'yes' : '')}
              />
              <span>{tableName(table)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Button wide busy={busy} onClick={() => void again()}>
        {busy ? t('fails.busy') : t('fails.do')}
      </Button>
      <p className="small soft">{t('fails.never')}</p>
      <ProblemNote error={error} keepsInput />
    </section>
  )
}
