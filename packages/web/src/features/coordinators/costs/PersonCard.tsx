import { totalOf } from '@kring/domain/claims'
import { useState } from 'react'
import { decideClaims, type PersonClaims, readReceipt } from '../../../api/claims.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Note, Tag } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { EntryLine } from './EntryLine.tsx'
import { ReceiptOnDemand } from './ReceiptPicture.tsx'
import { RefuseForm } from './RefuseForm.tsx'
import { useCeilingWords } from './useCeilingWords.ts'
import { useClaimCommand } from './useClaimCommand.ts'
import { useEntryWords } from './useEntryWords.ts'

type Props = {
  readonly claims: PersonClaims
  readonly region: string
  readonly month: string
  readonly say: (sentence: string) => void
}

type Entry = PersonClaims['entries'][number]

/** What one coordinator claims of the month: approve all, or one by one; refuse with a reason. */
export function PersonCard({ claims, region, month, say }: Props) {
  const { t } = useTranslation('costs')
  const { t: words } = useTranslation('coordinators')
  const ceilingWords = useCeilingWords()
  const { time, km, money, amount } = useEntryWords()
  const [refusing, setRefusing] = useState<string>()
  const { person, name, you, engagement, country, entries, ceilings } = claims
  const at = { region, year: month.slice(0, 4), person }
  const approve = useClaimCommand((wanted: readonly Entry[], intent) =>
    decideClaims(
      at,
      'approve-entries',
      { entries: wanted.map(({ id, revision }) => ({ entry: id, revision })) },
      intent,
    ),
  )
  const waiting = entries.filter(({ state }) => state === 'submitted')
  const total = totalOf(
    entries.filter(({ state }) => state !== 'refused'),
    country,
  )
  const give = async (wanted: readonly Entry[]) => {
    if (await approve.give(wanted)) say(t('said.approved', { count: wanted.length, name }))
  }
  const near = ceilings.filter(({ level }) => level !== 'below')
  return (
    <section className="card tight stack" aria-labelledby={`of-${person}`}>
      <div className="stack stack-s">
        <div className="row">
          <h2 className="card-title" id={`of-${person}`}>
            {name}
          </h2>
          {engagement && <Tag tone="brand">{words(`engagement.${engagement}`)}</Tag>}
        </div>
        <p className="small soft num">
          {time(total.minutes)} · {km(total.kilometres)} · {money(total.cents)}
        </p>
      </div>
      {near.length > 0 && (
        <Note tone="sun" icon="alert" title={t('region.ceiling')}>
          <ul className="plain-list small">
            {near.map(one => (
              <li key={one.name}>{ceilingWords(one)}</li>
            ))}
          </ul>
        </Note>
      )}
      {you && <p className="small">{t('region.own')}</p>}
      <ProblemNote error={approve.error} />
      {!you && waiting.length > 1 && (
        <Button icon="check" className="start claim-tools" busy={approve.busy} onClick={() => void give(waiting)}>
          {t('approveAll', { count: waiting.length })}
          <span className="visually-hidden">: {name}</span>
        </Button>
      )}
      <ul className="claims">
        {entries.map(entry => (
          <EntryLine
            key={entry.id}
            entry={entry}
            shown={
              entry.receipt?.file && (
                <ReceiptOnDemand
                  what={entry.what ?? ''}
                  read={() => readReceipt(at, entry.id)}
                  isPicture={entry.receipt.file.type !== 'pdf'}
                />
              )
            }
          >
            {!you && entry.state === 'submitted' && refusing !== entry.id && (
              <div className="row">
                <Button look="plain" small icon="check" busy={approve.busy} onClick={() => void give([entry])}>
                  {t('approve')}
                  <span className="visually-hidden">: {amount(entry)}</span>
                </Button>
                <Button look="plain" small onClick={() => setRefusing(entry.id)}>
                  {t('refuse')}
                  <span className="visually-hidden">: {amount(entry)}</span>
                </Button>
              </div>
            )}
            {refusing === entry.id && (
              <RefuseForm
                at={at}
                entry={entry}
                onDone={isRefused => {
                  setRefusing(undefined)
                  if (isRefused) say(t('said.refused', { name }))
                }}
              />
            )}
          </EntryLine>
        ))}
      </ul>
    </section>
  )
}
