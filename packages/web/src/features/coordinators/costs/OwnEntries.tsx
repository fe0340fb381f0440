import { isOwnToChange } from '@kring/domain/claims'
import type { OwnClaims } from '@kring/functions/api/contract/claims'
import { useState } from 'react'
import { type ClaimEntryView, commandOwnClaims, readOwnReceipt } from '../../../api/claims.ts'
import type { OwnTrajectory } from '../../../api/trajectories.ts'
import { hasSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { EntryForm } from './EntryForm.tsx'
import { EntryLine } from './EntryLine.tsx'
import { entryKey } from './entryFields.ts'
import { ReceiptOnDemand, ReceiptPicture } from './ReceiptPicture.tsx'
import { useClaimCommand } from './useClaimCommand.ts'
import { useEntryWords } from './useEntryWords.ts'

type Props = {
  readonly claims: OwnClaims
  readonly entries: readonly ClaimEntryView[]
  readonly subject: string
  readonly trajectories: readonly OwnTrajectory[]
  readonly say: (sentence: string) => void
}

/** The entries of a month, the latest first; what is not decided can be changed or taken away. */
export function OwnEntries({ claims, entries, subject, trajectories, say }: Props) {
  const { t } = useTranslation('costs')
  const { amount } = useEntryWords()
  const [open, setOpen] = useState(() => entries.find(({ id }) => hasSessionFields(entryKey(subject, id)))?.id)
  const remove = useClaimCommand((entry: ClaimEntryView, intent) =>
    commandOwnClaims(
      entry.region,
      entry.day.slice(0, 4),
      'remove-entry',
      { entry: entry.id, revision: entry.revision },
      intent,
    ),
  )
  const take = async (entry: ClaimEntryView) => {
    if (await remove.give(entry)) say(t('said.removed', { what: amount(entry) }))
  }
  return (
    <section className="card tight stack" aria-labelledby="entries">
      <h2 className="card-title" id="entries">
        {t('entries')}
      </h2>
      {entries.length === 0 && <p className="small">{t('none')}</p>}
      <ProblemNote error={remove.error} />
      {entries.length > 0 && (
        <ul className="claims">
          {entries.map(entry =>
            entry.id === open ? (
              <li key={entry.id}>
                <EntryForm
                  kind={entry.kind}
                  claims={claims}
                  subject={subject}
                  trajectories={trajectories}
                  trajectory=""
                  entry={entry}
                  onDone={sentence => {
                    setOpen(undefined)
                    if (sentence !== undefined) say(sentence)
                  }}
                />
              </li>
            ) : (
              <EntryLine key={entry.id} entry={entry} shown={<OwnReceipt entry={entry} />}>
                {isOwnToChange(entry) && (
                  <div className="row">
                    <Button look="plain" small icon="pencil" onClick={() => setOpen(entry.id)}>
                      {t('edit')}
                      <span className="visually-hidden">: {amount(entry)}</span>
                    </Button>
                    <Button look="plain" small busy={remove.busy} onClick={() => void take(entry)}>
                      {t('remove')}
                      <span className="visually-hidden">: {amount(entry)}</span>
                    </Button>
                  </div>
                )}
              </EntryLine>
            ),
          )}
        </ul>
      )}
    </section>
  )
}

/** The receipt of an own entry: a picture small, a PDF to save. */
function OwnReceipt({ entry }: { readonly entry: ClaimEntryView }) {
  const { id, region, day, receipt, what = '' } = entry
  if (receipt?.file === undefined) return null
  const read = () => readOwnReceipt(region, day.slice(0, 4), id)
  if (receipt.file.type === 'pdf') return <ReceiptOnDemand what={what} read={read} isPicture={false} />
  return <ReceiptPicture file={receipt.file.id} what={what} read={read} />
}
