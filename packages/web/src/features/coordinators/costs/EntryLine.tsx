import type { ClaimEntryView as AnyEntry } from '@kring/functions/api/contract/claims'
import type { ReactNode } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import { useEntryWords } from './useEntryWords.ts'

const tones = { draft: undefined, submitted: 'sun', refused: 'bad', approved: 'good', paid: 'brand' } as const

type Props = {
  readonly entry: AnyEntry
  /** The receipt, where there is a file of it. */
  readonly shown?: ReactNode
  readonly children?: ReactNode
}

/** One entry: what, when, for which trajectory, and where it stands. */
export function EntryLine({ entry, shown, children }: Props) {
  const { t } = useTranslation('costs')
  const dates = useDates()
  const { amount, money } = useEntryWords()
  const { kind, day, phase, what, trajectory, state, reason, list, cents } = entry
  const about = [dates.short(day), t(`phase.${phase}`), trajectory?.id].filter(Boolean).join(' · ')
  return (
    <li className="claim">
      <div className="row between keep top">
        <div>
          <p>
            <b className="num">{amount(entry)}</b>
            {kind === 'kilometres' && <span className="soft num"> {money(cents)}</span>}
            {what && ` ${what}`}
          </p>
          <p className="small soft">{about}</p>
          {kind === 'expense' && <p className="small soft">{receiptWords(entry, t)}</p>}
          {state === 'refused' && reason && <p className="small">{t('refusedBecause', { reason })}</p>}
          {list && <p className="small soft">{t('onList', { list })}</p>}
        </div>
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      </div>
      {shown}
      {children}
    </li>
  )
}

/** Which receipt there is; of a draft also that there is none yet. */
function receiptWords({ receipt, flat }: AnyEntry, t: ReturnType<typeof useTranslation<'costs'>>['t']): string {
  if (receipt === undefined) return t(flat ? 'receipt.flat' : 'receipt.none')
  if (receipt.file !== undefined) return t('receipt.file')
  return receipt.number === undefined ? t('receipt.kept') : t('receipt.number', { number: receipt.number })
}
