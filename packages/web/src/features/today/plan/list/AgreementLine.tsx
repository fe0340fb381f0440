import type { Agreement } from '@kring/domain'
import { isGivenBack, planGaps, readAgreement, whenLabel } from '@kring/domain/plan'
import { Suspense } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Loading, Tag } from '../../../../kit/index.ts'
import { AgreementForm } from '../lazyForms.ts'
import { usePlan } from '../PlanContext.ts'
import { ReadBack } from '../ReadBack.tsx'

type Props = {
  readonly agreement: Agreement
  readonly number: number
  readonly isWritable: boolean
  readonly onMove: ((by: 1 | -1) => void) | undefined
  readonly isLast: boolean
}

export const agreementForm = (id: string): string => `agreement-${id}`

/** One agreement as it is read back, or its form. */
export function AgreementLine({ agreement, number, isWritable, onMove, isLast }: Props) {
  const { t, locale } = useTranslation('plan')
  const { trajectory, plan, nameOf, isOpen, open } = usePlan()
  const { id, when, who, requirements } = agreement
  const form = agreementForm(id)
  const isBack = plan.acceptance !== undefined && isGivenBack(agreement)
  const mayChange = isWritable || isBack
  const buttonId = `change-${id}`
  if (mayChange && isOpen(form))
    return (
      <li className="open">
        <div className="all stack">
          <Suspense fallback={<Loading>{t('loading')}</Loading>}>
            <AgreementForm agreement={agreement} number={number} form={form} back={buttonId} />
          </Suspense>
        </div>
      </li>
    )
  const isIncomplete = planGaps(plan.plan, trajectory.circle).some(gap => gap.agreement === id)
  const byService = who?.kind === 'some' && who.people.length === 0
  const context = { locale, nameOf, madeOn: trajectory.preparation.day?.day, language: plan.plan.language }
  return (
    <li>
      <span className="no">{number}</span>
      <div>
        <p>
          <ReadBack sentence={readAgreement(agreement, context)} lang={plan.plan.language} />{' '}
          {when && <Tag>{whenLabel(when, locale)}</Tag>}
          {requirements.length > 0 && <Tag tone="brand">{t('meetsRequirement')}</Tag>}
          {byService && <Tag tone="line">{t('professional')}</Tag>}
          {isBack ? (
            <Tag tone="accent" icon="undo">
              {t('givenBack')}
            </Tag>
          ) : (
            isIncomplete && plan.acceptance === undefined && <Tag tone="sun">{t('incomplete')}</Tag>
          )}
        </p>
        {onMove && (
          <div className="row small no-print">
            <Button look="plain" small locked={number === 1} onClick={() => onMove(-1)}>
              {t('up')}
              <span className="visually-hidden"> {t('one', { number })}</span>
            </Button>
            <Button look="plain" small locked={isLast} onClick={() => onMove(1)}>
              {t('down')}
              <span className="visually-hidden"> {t('one', { number })}</span>
            </Button>
          </div>
        )}
      </div>
      {mayChange && (
        <Button look="plain" small id={buttonId} className="no-print" onClick={() => open(form)}>
          {isIncomplete ? t('complete') : t('change')}
          <span className="visually-hidden"> {t('one', { number })}</span>
        </Button>
      )}
    </li>
  )
}
