import { isAffiliatedOn } from '@kring/domain/coordinators'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button, Tag } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { CommandOvertaken } from '../ChangesSince.tsx'
import { AffiliationForm, EndAffiliationForm } from '../lazyForms.ts'
import { RecordCard } from '../RecordCard.tsx'
import { may, useOpenRecord } from '../RecordContext.ts'
import { useRecordCommand } from '../useRecordCommand.ts'
import type { AffiliationOf } from './affiliationFields.ts'

/** The ties with organisations, which exclude them from a dossier, and whether the list was confirmed this year. */
export function AffiliationsCard() {
  const { t } = useTranslation('coordinatorRecord')
  const { record, place, isOpen, open } = useOpenRecord()
  const { affiliations } = record
  const whose = place.of === 'me' ? 'own' : 'theirs'
  return (
    <RecordCard card="affiliations">
      <p className="small soft">{t(`affiliation.why.${whose}`)}</p>
      {affiliations.length === 0 && <p className="small">{t(`affiliation.none.${whose}`)}</p>}
      {affiliations.length > 0 && (
        <ul className="members small">
          {affiliations.map(one => (
            <AffiliationLine key={one.id} affiliation={one} />
          ))}
        </ul>
      )}
      {isOpen('affiliation') && <AffiliationForm />}
      {may(record, 'add-affiliation') && !isOpen('affiliation') && (
        <div className="tools">
          <Button look="plain" small icon="plus" onClick={() => open('affiliation')}>
            {t('affiliation.add')}
          </Button>
        </div>
      )}
      <Confirmation />
    </RecordCard>
  )
}

function AffiliationLine({ affiliation }: { readonly affiliation: AffiliationOf }) {
  const { t } = useTranslation('coordinatorRecord')
  const { record, isOpen, open } = useOpenRecord()
  const { id, organisation, kind } = affiliation
  const form = `end-${id}`
  const isOver = !isAffiliatedOn(affiliation, record.today) && (affiliation.until ?? '') < record.today
  return (
    <li>
      <div>
        <b>
          <bdi>{organisation.name}</bdi>
        </b>{' '}
        {isOver && <Tag>{t('affiliation.over')}</Tag>}
        <br />
        <span className="soft">
          {t(`affiliation.kind.${kind}`)}
          <When affiliation={affiliation} />
        </span>
      </div>
      {!isOver && may(record, 'end-affiliation') && !isOpen(form) && (
        <Button look="plain" small onClick={() => open(form)}>
          {t(affiliation.until ? 'affiliation.changeEnd' : 'affiliation.end')}
          <span className="visually-hidden">: {organisation.name}</span>
        </Button>
      )}
      {isOpen(form) && (
        <div style={{ gridColumn: '1 / -1' }}>
          <EndAffiliationForm affiliation={affiliation} form={form} />
        </div>
      )}
    </li>
  )
}

function When({ affiliation: { from, until } }: { readonly affiliation: AffiliationOf }) {
  const { t } = useTranslation('coordinatorRecord')
  const dates = useDates()
  const words = [
    from && t('affiliation.since', { day: dates.date(from) }),
    until && t('affiliation.till', { day: dates.date(until) }),
  ].filter(Boolean)
  return words.length > 0 ? <> · {words.join(' ')}</> : null
}

/** "Klopt dit nog?", with the day of the last answer. */
function Confirmation() {
  const { t } = useTranslation('coordinatorRecord')
  const dates = useDates()
  const { record, place } = useOpenRecord()
  const confirm = useRecordCommand('confirm-affiliations', 'affiliations')
  const isDue = record.missing.some(({ what }) => what === 'affiliations-not-confirmed')
  const { affiliationsConfirmedOn: on } = record
  const isOwn = place.of === 'me'
  return (
    <div className={`note tight stack stack-s${isDue ? ' sun' : ''}`}>
      <p className="small">
        <b>{t(isOwn ? 'affiliation.ask' : 'affiliation.askThem')}</b>{' '}
        {on ? t('affiliation.confirmedOn', { day: dates.date(on) }) : t('affiliation.neverConfirmed')}
      </p>
      <CommandOvertaken at={confirm.overtakenAt} />
      <ProblemNote error={confirm.error} />
      {may(record, 'confirm-affiliations') && (
        <div>
          <Button
            look={isOwn && isDue ? 'filled' : 'quiet'}
            small={!(isOwn && isDue)}
            busy={confirm.busy}
            onClick={() => confirm.give({}, t('said.confirmed'))}
          >
            {t(isOwn ? 'affiliation.confirm' : 'affiliation.confirmThem')}
          </Button>
        </div>
      )}
    </div>
  )
}
