import type { ReferralListItem } from '@kring/functions/api/contract/referrals'
import type { StateFilter } from '../../api/index.ts'
import { useTranslation } from '../../i18n/index.ts'

type Props = {
  readonly items: readonly ReferralListItem[]
  readonly chosen: StateFilter | undefined
  readonly onChoose: (state: StateFilter | undefined) => void
}

const states = ['submitted', 'intake', 'accepted', 'declined', 'redirected', 'withdrawn'] as const

/** The number of referrals per state; choosing one filters the list. */
export function StateCounts({ items, chosen, onChoose }: Props) {
  const { t } = useTranslation('partner')
  const { t: referral } = useTranslation('referral')
  const options = [
    { state: undefined, words: t('all'), count: items.length },
    ...states.map(state => ({
      state,
      words: referral(`state.${state}`),
      count: items.filter(item => item.state === state).length,
    })),
  ].filter(option => option.count > 0 || option.state === chosen)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are toggles
    <div className="filters" role="group" aria-label={t('filter')}>
      {options.map(({ state, words, count }) => (
        <button key={words} type="button" aria-pressed={state === chosen} onClick={() => onChoose(state)}>
          {words} <span className="num">{count}</span>
        </button>
      ))}
    </div>
  )
}
