import { themeName } from '@kring/domain/reports/names'
import { declineOfferReasons } from '@kring/domain/trajectory'
import { nameWithProduct } from '@kring/domain/variants'
import { useId, useState } from 'react'
import { TextIn, useDates, useTranslation } from '../../i18n/index.ts'
import { Button, Tag } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import type { OfferView } from '../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../trajectory/useTrajectoryCommand.ts'
import { languageNames, listOf } from '../../trajectory/words.ts'

type Props = { readonly offer: OfferView; readonly isNext: boolean; readonly say: (sentence: string) => void }

/**
 * A trajectory that is offered, without a name: yes, or no with one tap for why, or without. Several can be on a page: each is
 * named by what and until when it is.
 */
export function OfferCard({ offer, isNext, say }: Props) {
  const { t } = useTranslation('todayLists')
  const { t: own, locale } = useTranslation('today')
  const dates = useDates()
  const id = useId()
  const accept = useTrajectoryCommand('accept-offer', offer)
  const decline = useTrajectoryCommand('decline-offer', offer)
  const [isDeclining, setDeclining] = useState(false)
  const { wanted, organisations, themes, signals, municipalityName } = offer
  const busy = accept.busy || decline.busy
  const take = async () => {
    if (await accept.give({ offer: offer.offer.id })) say(t('offer.accepted', { who: offer.supervisor }))
  }
  const refuse = async (reason: (typeof declineOfferReasons)[number]) => {
    if (await decline.give({ offer: offer.offer.id, reason })) say(t('offer.declined', { who: offer.supervisor }))
  }
  const asks = [
    wanted.gender && t(`offer.gender.${wanted.gender}`),
    wanted.skills.length > 0 && listOf(wanted.skills, locale),
  ].filter(one => typeof one === 'string')
  return (
    <section className="card tight stack" aria-labelledby={`${id} ${id}-what ${id}-until`}>
      <div className="stack stack-s">
        <div className="row between">
          <h2 className="card-title" id={id}>
            {t('offer.title')}
          </h2>
          <span id={`${id}-until`}>
            <Tag tone="sun" icon="clock">
              {t('offer.until', { day: dates.near(offer.offer.until), time: dates.time(offer.offer.until) })}
            </Tag>
          </span>
        </div>
        <p id={`${id}-what`}>
          <b>{nameWithProduct(offer.variantName, offer.variant, locale)}</b>
          {municipalityName && (
            <>
              {' '}
              · <TextIn text={municipalityName} />
            </>
          )}
        </p>
      </div>
      <dl className="facts">
        {themes.length > 0 && (
          <>
            <dt>{t('offer.about')}</dt>
            <dd>
              {listOf(
                themes.map(theme => themeName(theme, locale)),
                locale,
              )}
            </dd>
          </>
        )}
        <dt>{t('offer.partner')}</dt>
        <dd>{offer.tenant.name}</dd>
        {wanted.languages.length > 0 && (
          <>
            <dt>{t('offer.languages')}</dt>
            <dd>{languageNames(wanted.languages, locale)}</dd>
          </>
        )}
        {asks.length > 0 && (
          <>
            <dt>{t('offer.asks')}</dt>
            <dd>{asks.join(', ')}</dd>
          </>
        )}
        {signals.length > 0 && (
          <>
            <dt>{t('offer.mind')}</dt>
            <dd className="tags">
              {signals.map(signal => (
                <Tag key={signal} tone="bad" icon={signal === 'afraid' ? 'warning' : 'clock'}>
                  {own(`signal.${signal}`)}
                </Tag>
              ))}
            </dd>
          </>
        )}
      </dl>
      <p className="small">{t('offer.namesLater', { who: offer.supervisor })}</p>
      {organisations.length > 0 && (
        <p className="small">
          {t('offer.tie', {
            organisations: new Intl.ListFormat(locale, { type: 'disjunction' }).format(
              organisations.map(({ name }) => name),
            ),
          })}
        </p>
      )}
      <ProblemNote error={accept.error ?? decline.error} />
      <div className="row">
        <Button look={isNext ? 'filled' : 'quiet'} busy={busy} onClick={() => void take()}>
          {t('offer.yes')}
        </Button>
        <Button look="plain" aria-expanded={isDeclining} busy={busy} onClick={() => setDeclining(!isDeclining)}>
          {t('offer.no')}
        </Button>
      </div>
      {isDeclining && (
        <div className="stack stack-s">
          <p className="small">{t('offer.noWhy', { who: offer.supervisor })}</p>
          <div className="row">
            {declineOfferReasons.map(reason => (
              <Button key={reason} look="quiet" small busy={busy} onClick={() => void refuse(reason)}>
                {t(`offer.reasons.${reason}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </section>
  )
}
