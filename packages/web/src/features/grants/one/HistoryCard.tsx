import type { GrantView } from '../../../api/grants.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { useGrantWords } from '../useGrantWords.ts'

type Entry = GrantView['history'][number]
type Field = Entry['changed'][number]
type Props = { readonly history: readonly Entry[]; readonly partners: GrantView['partners'] }

/** Who made, amended and ended the grant, when, why, and what each of them changed. */
export function HistoryCard({ history, partners }: Props) {
  const { t } = useTranslation('grants')
  const { date } = useDates()
  const said = useFieldWords(partners)
  return (
    <section className="card tight stack stack-s" aria-labelledby="history">
      <h2 className="card-title" id="history">
        {t('history.title')}
      </h2>
      {history.length === 0 && <p className="soft">{t('history.none')}</p>}
      <ol className="grant-lines" reversed>
        {history.map(({ type, at, by, why, changed, before, grant }) => (
          <li key={at} className="stack stack-s">
            <p>
              <b>{t(`history.${type}`)}</b> {t('history.by', { who: by, when: date(at) })}
            </p>
            <p className="as-typed">{t('history.why', { why })}</p>
            {before && changed.length > 0 && (
              <ul className="small">
                {changed.map(field => (
                  <li key={field}>
                    {t('history.changed', {
                      field: t(`changed.${field}`),
                      before: said(before, field),
                      after: said(grant, field),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What a field of a grant held, in words. */
function useFieldWords(partners: GrantView['partners']) {
  const { t } = useTranslation('grants')
  const words = useGrantWords()
  const names = new Map(partners.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  return (grant: GrantView['grant'], field: Field): string => {
    switch (field) {
      case 'from':
      case 'to':
        return words.month(grant[field])
      case 'endedFrom':
        return grant.endedFrom === undefined ? t('history.nothing') : words.month(grant.endedFrom)
      case 'budget':
        return words.euro(grant.budget)
      case 'tenants':
        return grant.tenants.map(nameOf).join(', ')
      case 'variants':
        return grant.variants.map(words.variant).join(', ')
      case 'gaps': {
        const gaps = grant.gaps ?? []
        return gaps.length === 0 ? t('history.nothing') : gaps.map(gap => words.gap(gap, nameOf)).join('; ')
      }
      case 'prices':
        if (grant.prices.length === 0) return t('history.nothing')
        return grant.prices
          .map(({ variant, from, euros }) => `${words.variant(variant)} ${words.euro(euros)} (${words.month(from)})`)
          .join(', ')
      case 'isChosenPerReferral':
        return grant.isChosenPerReferral ? t('yes') : t('no')
      case 'threshold':
        return String(grant.threshold)
      case 'releasedEvery':
        return t(`every.${grant.releasedEvery}`)
      case 'name':
        return grant.name
      default:
        return field satisfies never
    }
  }
}
