import type { CirclePerson } from '@kring/domain'
import { Suspense } from 'react'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { buttonClass, Icon, Loading, Tag } from '../../../../kit/index.ts'
import { dial } from '../../../../kit/telephone.ts'
import { mayCallAt } from '../../calls.ts'
import { SafetyForm } from '../lazyForms.ts'
import { OpenButton } from '../OpenButton.tsx'
import { usePreparation } from '../PreparationContext.ts'

/** One person: not asked yet, or what is arranged; asked and changed in place. */
export function SafetyRow({ person }: { readonly person: CirclePerson }) {
  const { t } = useTranslation('preparation')
  const dates = useDates()
  const { trajectory, may, isOpen } = usePreparation()
  const { id, name, relation, side, safety, phone } = person
  const form = `safety-${id}`
  const isAsking = may('discuss-safety') && isOpen(form)
  const canCall = !safety && phone !== undefined && mayCallAt(trajectory, person)
  return (
    <li>
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>
        {relation && <span className="soft"> · {relation}</span>}
        {side && <span className="soft"> · {t(`side.${side}`)}</span>}
        {safety && <span className="soft num"> · {dates.short(safety.discussedOn)}</span>}
        {safety?.askedBy && (
          <span className="soft">
            , {t('safety.by', { who: safety.askedBy })}
            {safety.presence && `, ${t(`safety.presence.${safety.presence}`)}`}
          </span>
        )}
        {safety && safety.arrangements.length > 0 && (
          <div className="tags">
            {safety.arrangements.map(({ kind, agreed }) => (
              <Tag key={kind} tone="line">
                {t(`safety.kind.${kind}`)}
                {agreed && `: ${agreed}`}
              </Tag>
            ))}
          </div>
        )}
      </div>
      {!isAsking && (
        <div className="row person-actions">
          {canCall && (
            <a className={buttonClass('plain', true)} href={dial(phone)}>
              <Icon name="phone" />
              {t('callShort')}
              <span className="visually-hidden"> {name}</span>
            </a>
          )}
          {may('discuss-safety') && (
            <OpenButton
              card="safety"
              form={form}
              look={safety ? 'plain' : 'quiet'}
              words={t(safety ? 'change' : 'writeDown')}
              about={`${t('card.safety')}: ${name}`}
            />
          )}
        </div>
      )}
      {isAsking && (
        <div className="wide-row note">
          <Suspense fallback={<Loading>{t('loading')}</Loading>}>
            <SafetyForm person={person} />
          </Suspense>
        </div>
      )}
    </li>
  )
}
