import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readFidelity } from '../../../api/trajectories.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading, Note, PageTitle, PathLink } from '../../../kit/index.ts'
import { type Period, PeriodFigures } from './PeriodFigures.tsx'

const keyOf = ({ year, part, number }: Period): string => `${year} ${part} ${number}`

/** Whether the method was kept to in a whole region, by quarter and half-year. There is no list of coordinators. */
export function RegionFidelityPage() {
  const { t } = useTranslation('fidelity')
  const { data, isError, refetch } = useQuery({ queryKey: ['fidelity'], queryFn: () => readFidelity(undefined) })
  const [chosen, choose] = useState<string>()
  const period = data?.periods.find(one => keyOf(one) === chosen) ?? data?.periods[0]
  const nameOf = ({ year, part, number }: Period): string => {
    if (part === 'quarter') return t('region.quarter', { quarter: number, year })
    return t(number === 1 ? 'region.half.1' : 'region.half.2', { year })
  }
  return (
    <div className="stack">
      <div className="stack stack-s">
        <p className="crumb">
          <PathLink href="/trajectories">‹ {t('region.back')}</PathLink>
        </p>
        <PageTitle tab={t('region.tab')}>
          {data ? t('region.title', { region: data.region }) : t('region.tab')}
        </PageTitle>
        <p className="soft">{t('region.lead')}</p>
      </div>
      {isError && <Failed what={t('region.failed')} retry={() => void refetch()} />}
      {!data && !isError && <Loading>{t('region.loading')}</Loading>}
      {data?.periods.length === 0 && <Note>{t('region.none')}</Note>}
      {data && data.periods.length > 0 && (
        <div className="field" style={{ maxInlineSize: '24rem' }}>
          <label htmlFor="period">{t('region.period')}</label>
          <select id="period" value={period && keyOf(period)} onChange={event => choose(event.target.value)}>
            {data.periods.map(one => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </div>
      )}
      {period && <PeriodFigures period={period} name={nameOf(period)} />}
    </div>
  )
}
