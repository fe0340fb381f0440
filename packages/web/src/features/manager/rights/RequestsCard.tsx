import type { RightsView } from '../../../api/rights.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Note, Tag } from '../../../kit/index.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { ExtendForm } from './ExtendForm.tsx'
import { RequestForm } from './RequestForm.tsx'
import { useOpenRights } from './RightsContext.ts'

type Request = RightsView['requests'][number]
const forms = ['who', 'answer', 'extend'] as const

/** The requests with the day by which each is to be answered; a new one. */
export function RequestsCard() {
  const { t } = useTranslation('rights')
  const { rights, opened, setOpened } = useOpenRights()
  return (
    <section className="card tight stack" aria-labelledby="requests">
      <h2 className="card-title" id="requests">
        {t('requests.title')}
      </h2>
      {rights.requests.length === 0 && <p className="small soft">{t('requests.none')}</p>}
      <ul className="plain-list stack">
        {rights.requests.map(request => (
          <li key={request.id} className="stack stack-s">
            <OneRequest request={request} />
          </li>
        ))}
      </ul>
      {opened === 'new' ? (
        <RequestForm onDone={() => setOpened(undefined)} />
      ) : (
        <div className="row">
          <Button look="quiet" icon="plus" onClick={() => setOpened('new')}>
            {t('requests.add')}
          </Button>
        </div>
      )}
    </section>
  )
}

function OneRequest({ request }: { readonly request: Request }) {
  const { t } = useTranslation('rights')
  const dates = useDates()
  const open = useOpenRights()
  const close = () => open.setOpened(undefined)
  const { id, right, about, askedBy, identity, receivedOn, answerBy, isOverdue, extension, answer } = request
  const isOfNobody = about === undefined
  // Of whoever holds a link: nobody knows yet who asked.
  const isUnverified = isOfNobody || identity === 'unverified'
  const formOf = (which: (typeof forms)[number]) => `${which} ${id}`
  const opened = forms.find(which => formOf(which) === open.opened)
  const setOpened = (which: (typeof forms)[number]) => open.setOpened(formOf(which))
  return (
    <>
      <h3>
        {t(`right.${right}`)} {about?.name}
      </h3>
      <p className="small">
        {t('requests.received', { day: dates.date(receivedOn) })}{' '}
        {askedBy.as === 'self'
          ? t(isOfNobody ? 'requests.byLink' : 'as.self')
          : t('requests.by', { who: askedBy.who, capacity: t(`capacity.${askedBy.capacity}`) })}
        {'. '}
        {t(`identity.${identity}`)}.
      </p>
      {!answer && (
        <p>
          <Tag tone={isOverdue ? 'bad' : 'line'} icon="clock">
            {t(isOverdue ? 'requests.overdue' : 'requests.answerBy', { day: dates.date(answerBy) })}
          </Tag>
        </p>
      )}
      {extension && (
        <p className="small">
          {t('requests.extended', { day: dates.date(extension.toldOn) })} {extension.reason}
        </p>
      )}
      {answer && (
        <Note tight tone={answer.outcome === 'refused' ? 'sun' : 'good'}>
          {t(`outcome.${answer.outcome}`)}, {dates.date(answer.on)}.{' '}
          {answer.ground && `${t(`ground.${answer.ground}`)}. `}
          {answer.handedOver && `${answer.handedOver}. `}
          {t(`way.${answer.way}`)}. {answer.explanation}
        </Note>
      )}
      {isUnverified && !answer && <Note tight>{t('requests.unverified')}</Note>}
      {!answer && opened === undefined && (
        <div className="row">
          {isUnverified && (
            <Button small onClick={() => setOpened('who')}>
              {t('requests.who')}
            </Button>
          )}
          <Button look={isUnverified ? 'quiet' : 'filled'} small onClick={() => setOpened('answer')}>
            {t('answer.open')}
          </Button>
          {!extension && (
            <Button look="quiet" small onClick={() => setOpened('extend')}>
              {t('extend.open')}
            </Button>
          )}
        </div>
      )}
      {opened === 'who' && <RequestForm of={{ id, receivedOn, about }} onDone={close} />}
      {opened === 'answer' && <AnswerForm request={id} onDone={close} />}
      {opened === 'extend' && <ExtendForm request={id} onDone={close} />}
    </>
  )
}
