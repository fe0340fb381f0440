import { mayTellBy, toldWays } from '@kring/domain/complaints'
import type { ComplaintView } from '../../../api/complaints.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Note } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { HandlingForm } from '../handling/HandlingForm.tsx'
import { Radios } from '../handling/Radios.tsx'
import { useHandlingFields } from '../handling/useHandlingFields.ts'
import { useHandling } from '../useHandling.ts'
import { NewsSheet } from './NewsSheet.tsx'

type Props = {
  readonly complaint: ComplaintView
  readonly content: NonNullable<ComplaintView['content']>
  readonly toTell: NonNullable<ComplaintView['toTell']>
  readonly onDone: () => void
}

/**
 * What the complainant does not know yet: no mail goes to them, or it did not arrive. The officer tells it by a way that they said
 * is safe, with a letter where that is one, and notes which way it was.
 */
export function TellCard({ complaint, content, toTell, onDone }: Props) {
  const { t } = useTranslation('complaints')
  const { values, set, wipe } = useHandlingFields(complaint, 'tell')
  const ways = toldWays.filter(one => one === 'talk' || one === 'page' || mayTellBy(content, one))
  const way = ways.find(one => one === values.way)
  const errors = useSubmitErrors({ told: way === undefined ? t('wrong.choose') : undefined })
  const { give, busy, error } = useHandling('note-told', complaint)
  const send = async () => {
    if (way === undefined || !(await give({ way }))) return
    wipe()
    onDone()
  }
  return (
    <section className="card stack" aria-labelledby="tell">
      <h2 className="card-title" id="tell">
        {t('desk.tell.title')}
      </h2>
      {toTell.isUndelivered && <Note tone="sun">{t('desk.tell.undelivered')}</Note>}
      <ul>
        {toTell.news.map(news => (
          <li key={news}>{t(`desk.tell.news.${news}`)}</li>
        ))}
      </ul>
      <p className="small soft">{t('desk.tell.lead')}</p>
      {mayTellBy(content, 'letter') && (
        <div>
          <Button look="quiet" icon="print" onClick={() => window.print()}>
            {t('desk.tell.print')}
          </Button>
          <NewsSheet complaint={complaint} content={content} news={toTell.news} />
        </div>
      )}
      <HandlingForm
        label={t('desk.tell.title')}
        errors={errors}
        busy={busy}
        failure={error}
        send={t('desk.tell.do')}
        onSend={() => void send()}
      >
        <Radios
          name="told"
          label={t('desk.tell.way')}
          options={ways.map(value => ({ value, label: t(`desk.way.${value}`) }))}
          value={values.way}
          onChange={value => set('way', value)}
          fieldError={errors.fieldErrorOf('told')}
        />
      </HandlingForm>
    </section>
  )
}
