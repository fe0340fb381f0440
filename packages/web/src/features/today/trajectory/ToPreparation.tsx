import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { blockersOf } from '../preparation/blockersOf.ts'
import { nextOf } from '../preparation/next/groups.ts'
import { placeOf } from '../preparation/next/placeOf.ts'

/** To the preparation, and to the very card or part with what is to be done next. */
export function ToPreparation({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('today')
  const { tenant, id, commands, preparation } = trajectory
  if (!commands.includes('do-step')) return null
  const next = preparation.day ? undefined : nextOf(blockersOf(trajectory))
  const place = next && placeOf(next)
  const at = (part: string, hash?: string) => ({
    to: '/today/$tenant/$id/$part' as const,
    params: { tenant: tenant.id, id, part },
    ...(hash !== undefined && { hash }),
  })
  return (
    <p className="small row">
      <Link className="hit" {...at('preparation')}>
        {t('one.preparation')}
      </Link>
      {place && (
        <Link className="hit" {...('part' in place ? at(place.part, place.person) : at('preparation', place.card))}>
          {t('one.doNext')}
        </Link>
      )}
    </p>
  )
}
