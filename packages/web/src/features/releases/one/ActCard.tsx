import type { ReleaseView } from '../../../api/releases.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { ActProps } from './actProps.ts'
import { CorrectForm } from './CorrectForm.tsx'
import { FailedCard } from './FailedCard.tsx'
import { PublishedFacts } from './PublishedFacts.tsx'
import { useReleaseAct } from './useReleaseAct.ts'

/** What can be done with the release now. */
export function ActCard(props: ActProps) {
  const { view } = props
  const { state } = view.release
  if (state === 'published') return <PublishedCard {...props} />
  if (!view.isLatest) return null
  return state === 'failed' ? <FailedCard {...props} /> : <PublishCard {...props} />
}

function PublishCard({ place, view, onDone }: ActProps) {
  const { t } = useTranslation('releases')
  const { act, busy, error } = useReleaseAct(place, view)
  const { release } = view
  const isReady = release.state === 'ready'
  const publish = async () => {
    if ((await act({ name: 'publish', body: {} })) !== undefined) onDone(t('publish.done'))
  }
  return (
    <section className="card tight stack" aria-labelledby="publish">
      <h2 className="card-title" id="publish">
        {t(isReady ? 'publish.title' : 'running.title')}
      </h2>
      {!isReady && <Progress release={release} />}
      {view.incomplete.length > 0 && (
        <p className="small">{t('publish.incomplete', { count: view.incomplete.length })}</p>
      )}
      <Button
        wide
        busy={busy}
        locked={!isReady}
        aria-describedby={isReady ? undefined : 'publish-when'}
        onClick={() => void publish()}
      >
        {busy
          ? t('publish.busy')
          : t(release.number > 1 ? 'publish.doEdition' : 'publish.do', { number: release.number })}
      </Button>
      {isReady ? (
        <p className="small soft">{t('publish.consequence', { funder: release.funderName })}</p>
      ) : (
        <p className="small soft" id="publish-when">
          {t('running.when')}
        </p>
      )}
      <ProblemNote error={error} />
    </section>
  )
}

function Progress({ release }: { readonly release: ReleaseView['release'] }) {
  const { t } = useTranslation('releases')
  const isAttacking = release.state === 'rehearsing' && release.all > 0
  return (
    <>
      {isAttacking && (
        <progress
          className="release-progress"
          max={release.all}
          value={release.done}
          aria-label={t('running.cells', { done: release.done, all: release.all })}
        />
      )}
      <p className="small" role="status">
        {isAttacking
          ? t('running.cells', { done: release.done, all: release.all })
          : t(release.state === 'rehearsing' ? 'running.begins' : 'running.counting')}
      </p>
      <p className="small soft">{t('running.leave')}</p>
    </>
  )
}

function PublishedCard(props: ActProps) {
  const { t } = useTranslation('releases')
  const { view } = props
  return (
    <>
      <section className="card tight stack stack-s" aria-labelledby="published">
        <h2 className="card-title" id="published">
          {t('published.title')}
        </h2>
        <PublishedFacts view={view} />
      </section>
      {view.isLatest && <CorrectForm {...props} />}
    </>
  )
}
