import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Tag } from '../../../../kit/index.ts'
import { PapersForm } from '../lazyForms.ts'
import { RecordCard } from '../RecordCard.tsx'
import { may, useOpenRecord } from '../RecordContext.ts'
import { lapsingState, type PaperState } from './paperState.ts'

/** The papers with their days, and what is missing. The certificate stands with the training that it rests on. */
export function PapersCard() {
  const { record } = useOpenRecord()
  const { papers, country, engagement, today } = record
  // The law on volunteers is Belgian.
  const needsNote = country === 'BE' && engagement === 'volunteer'
  return (
    <RecordCard card="papers" form="papers" edit={may(record, 'set-papers') ? <PapersForm /> : undefined}>
      <dl className="summary">
        <Paper name={country === 'BE' ? 'conduct-BE' : 'conduct-NL'} state={lapsingState(papers.conduct, record)} />
        <Paper name="insurance" state={lapsingState(papers.insurance, record)} />
        {(needsNote || papers.informationNote) && (
          <Paper name="informationNote" state={signedState(papers.informationNote, today)} />
        )}
        <Paper name="secrecy" state={signedState(papers.secrecy, today)} />
      </dl>
    </RecordCard>
  )
}

const signedState = (on: string | undefined, today: CoordinatorView['today']): PaperState =>
  on === undefined || on > today ? { is: 'missing' } : { is: 'signed', day: on }

type PaperName = 'conduct-BE' | 'conduct-NL' | 'insurance' | 'informationNote' | 'secrecy'

function Paper({ name, state }: { readonly name: PaperName; readonly state: PaperState }) {
  const { t } = useTranslation('coordinatorRecord')
  return (
    <div>
      <dt>{t(`paper.${name}`)}</dt>
      <dd>
        <PaperWords state={state} />
      </dd>
    </div>
  )
}

/** Until when a paper holds, or what is the matter with it. */
export function PaperWords({ state }: { readonly state: PaperState }) {
  const { t } = useTranslation('coordinatorRecord')
  const dates = useDates()
  if (state.is === 'missing') return <Tag tone="sun">{t('stillMissing')}</Tag>
  const words = t(`paperState.${state.is}`, { day: dates.date(state.day) })
  if (state.is === 'expired' || state.is === 'not-yet') return <Tag tone="sun">{words}</Tag>
  return (
    <>
      {words} {state.is === 'ends-soon' && <Tag tone="sun">{t('endsSoon')}</Tag>}
    </>
  )
}
