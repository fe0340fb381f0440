import { useState } from 'react'
import { hasSessionFields } from '../../../form/sessionFields.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { LiftHoldForm } from './LiftHoldForm.tsx'
import { PlaceHoldForm } from './PlaceHoldForm.tsx'
import { type RetentionForm, useRetentionFieldsKey } from './useRetention.ts'

/** What forbids to erase the dossier: each with its ground and the day on which it is looked at again. */
export function HoldsCard(form: RetentionForm) {
  const { t } = useTranslation('retention')
  const dates = useDates()
  const { holds, commands, today } = form.view
  const [isPlacing, setPlacing] = useState(hasSessionFields(useRetentionFieldsKey(form, 'hold')))
  const [lifting, setLifting] = useState<string>()
  return (
    <section className="card stack stack-s" aria-labelledby="holds">
      <h2 className="card-title" id="holds">
        {t('hold.title')}
      </h2>
      <p className="small">{t('hold.lead')}</p>
      {holds.length === 0 && <p>{t('hold.none')}</p>}
      {holds.length > 0 && (
        <ul className="plain-list stack stack-s">
          {holds.map(hold => (
            <li key={hold.id} className="stack stack-s">
              <p>
                <b>{t(`ground.${hold.ground}`)}</b>
                {hold.words && <>: {hold.words}</>}
                <br />
                <span className="small soft">
                  {t('hold.since', { day: dates.day(hold.placedAt) })}{' '}
                  {t(hold.reviewOn <= today ? 'hold.reviewNow' : 'hold.review', { day: dates.day(hold.reviewOn) })}
                </span>
              </p>
              {lifting === hold.id ? (
                <LiftHoldForm {...form} hold={hold.id} onDone={() => setLifting(undefined)} />
              ) : (
                commands.includes('lift-legal-hold') && (
                  <div>
                    <Button look="quiet" small onClick={() => setLifting(hold.id)}>
                      {t('hold.lift', { ground: t(`ground.${hold.ground}`) })}
                    </Button>
                  </div>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      {isPlacing && <PlaceHoldForm {...form} onDone={() => setPlacing(false)} />}
      {!isPlacing && commands.includes('place-legal-hold') && (
        <div>
          <Button look="quiet" onClick={() => setPlacing(true)}>
            {t('hold.place')}
          </Button>
        </div>
      )}
    </section>
  )
}
