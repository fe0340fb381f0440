import { useTranslation } from '../../i18n/index.ts'
import { PathLink } from '../../kit/index.ts'

const kinds = ['hours', 'kilometres', 'expense'] as const

/** From a trajectory to writing down hours, kilometres or an expense for it. */
export function CostLinks({ tenant, id }: { readonly tenant: string; readonly id: string }) {
  const { t } = useTranslation('today')
  return (
    <section className="card tight stack stack-s" aria-labelledby="costs">
      <h2 className="card-title" id="costs">
        {t('one.costs.title')}
      </h2>
      <p className="row">
        {kinds.map(kind => (
          <PathLink
            key={kind}
            className="hit"
            href={`/my-record/costs?${new URLSearchParams({ add: kind, tenant, id })}`}
          >
            {t(`one.costs.${kind}`)}
          </PathLink>
        ))}
      </p>
    </section>
  )
}
