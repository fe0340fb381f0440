import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** To the plan once it can be written, and to who gets it once it is accepted. */
export function ToPlan({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('today')
  const { tenant, id, plan, commands } = trajectory
  const isThere = plan && (plan.plan.agreements.length > 0 || commands.includes('write-agreement'))
  if (!isThere) return null
  const at = (part: string) => ({ to: '/today/$tenant/$id/$part' as const, params: { tenant: tenant.id, id, part } })
  return (
    <p className="small row">
      <Link className="hit" {...at('plan')}>
        {t('one.plan')}
      </Link>
      {plan.acceptance && (
        <Link className="hit" {...at('release')}>
          {t('one.release')}
        </Link>
      )}
    </p>
  )
}
