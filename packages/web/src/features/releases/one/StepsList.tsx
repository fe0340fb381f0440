import type { ReleaseView } from '../../../api/releases.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'

const steps = ['counted', 'rehearsed', 'looked', 'published'] as const
type Release = ReleaseView['release']

/** The four steps of a release, and which one it is at. */
export function StepsList({ release }: { readonly release: Release }) {
  const { t } = useTranslation('releases')
  const dates = useDates()
  const now = stepOf(release)
  const worked = {
    counted: 'counted' in release ? release.counted : undefined,
    rehearsed: 'rehearsed' in release ? release.rehearsed : undefined,
  }
  const said = (step: (typeof steps)[number]): string | undefined => {
    if (step === 'published') return release.state === 'published' ? dates.dayAndTime(release.publishedAt) : undefined
    const work = step === 'looked' ? undefined : worked[step]
    return work && t('took', { time: dates.time(work.at), seconds: Math.max(1, Math.round(work.seconds)) })
  }
  return (
    <ol className="plain-list release-steps" aria-label={t('steps')}>
      {steps.map((step, index) => (
        <li key={step} className={index < now ? 'done' : undefined} aria-current={index === now ? 'step' : undefined}>
          <b>{t(`step.${step}`)}</b>
          <span className="small soft">{said(step) ?? (index === now ? t('nowHere') : '')}</span>
        </li>
      ))}
    </ol>
  )
}

function stepOf({ state }: Release): number {
  switch (state) {
    case 'counting':
      return 0
    case 'rehearsing':
    case 'failed':
      return 1
    case 'ready':
      return 2
    case 'published':
      return steps.length
    default:
      return state satisfies never
  }
}
