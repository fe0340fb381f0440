import { planHeadingNames, planHeadings } from '@kring/domain/plan'
import { variants } from '@kring/domain/variants'
import { Suspense } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Loading, Tag } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { AgreementForm } from '../lazyForms.ts'
import { usePlan } from '../PlanContext.ts'
import { AgreementLine } from './AgreementLine.tsx'

/** The agreements in the order in which they are read aloud; of a restorative plan under its headings. */
export function AgreementList({ isWritable }: { readonly isWritable: boolean }) {
  const { t, locale } = useTranslation('plan')
  const { trajectory, plan, may, isOpen, open, say } = usePlan()
  const order = useTrajectoryCommand('order-agreements', trajectory)
  const { agreements } = plan.plan
  const newForm = 'agreement-new'
  const hasHeadings = variants[trajectory.variant].separatedPreparation
  const groups = hasHeadings ? [...planHeadings, undefined] : [undefined]
  const move = async (index: number, by: 1 | -1) => {
    const ids = agreements.map(({ id }) => id)
    const [moved] = ids.splice(index, 1)
    if (moved === undefined) return
    ids.splice(index + by, 0, moved)
    if (await order.give({ order: ids })) say(t('said.moved', { number: index + 1, to: index + by + 1 }))
  }
  const lines = (heading: (typeof groups)[number]) =>
    agreements.flatMap((agreement, index) =>
      hasHeadings && agreement.heading !== heading
        ? []
        : [
            <AgreementLine
              key={agreement.id}
              agreement={agreement}
              number={index + 1}
              isWritable={isWritable}
              onMove={isWritable && may('order-agreements') ? by => void move(index, by) : undefined}
              isLast={index === agreements.length - 1}
            />,
          ],
    )
  return (
    <section className="card flush" aria-labelledby="agreements">
      <header className="row between keep">
        <h2 className="card-title" id="agreements" tabIndex={-1}>
          {t('count', { count: agreements.length })}
        </h2>
        {plan.acceptance && <Tag tone="good">{t('accepted.tag')}</Tag>}
      </header>
      {agreements.length === 0 && !isOpen(newForm) && <p className="soft plan-empty">{t('empty')}</p>}
      {groups.map(heading => {
        const rows = lines(heading)
        if (rows.length === 0) return null
        return (
          <div key={heading ?? 'none'}>
            {hasHeadings && (
              <h3 className="small plan-heading">{heading ? planHeadingNames[heading][locale] : t('noHeading')}</h3>
            )}
            <ol className="lines">{rows}</ol>
          </div>
        )
      })}
      <ProblemNote error={order.error} />
      {isWritable && (
        <footer className="no-print">
          {isOpen(newForm) ? (
            <div className="plan-open">
              <Suspense fallback={<Loading>{t('loading')}</Loading>}>
                <AgreementForm form={newForm} number={agreements.length + 1} back="add-agreement" />
              </Suspense>
            </div>
          ) : (
            <Button look="quiet" id="add-agreement" onClick={() => open(newForm)}>
              {t('another')}
            </Button>
          )}
        </footer>
      )}
    </section>
  )
}
