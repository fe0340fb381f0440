import { useTranslation } from '../../../i18n/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { listOf } from '../../../trajectory/words.ts'

/** The place and groups of a neighbourhood conference, or the school and year of a learning circle. */
export function SettingCard({ trajectory: { setting } }: { readonly trajectory: TrajectoryView }) {
  const { t, locale } = useTranslation('today')
  const { place, groups, school, year } = setting
  return (
    <section className="card tight stack stack-s" aria-labelledby="setting">
      <h2 className="card-title" id="setting">
        {t('one.setting.title')}
      </h2>
      <dl className="facts">
        {place && (
          <>
            <dt>{t('one.setting.place')}</dt>
            <dd>{place}</dd>
          </>
        )}
        {groups.length > 0 && (
          <>
            <dt>{t('one.setting.groups')}</dt>
            <dd>{listOf(groups, locale)}</dd>
          </>
        )}
        {school && (
          <>
            <dt>{t('one.setting.school')}</dt>
            <dd>{school}</dd>
          </>
        )}
        {year && (
          <>
            <dt>{t('one.setting.year')}</dt>
            <dd>{year}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
