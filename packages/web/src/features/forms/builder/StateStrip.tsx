import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Loading, Tag } from '../../../kit/index.ts'
import { openEditTarget } from './editTarget.ts'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'
import { missingOf } from './state/missing.ts'

const ChangeCount = lazy(async () => ({ default: (await import('./ChangeCount.tsx')).ChangeCount }))
const MissingTexts = lazy(async () => ({ default: (await import('./MissingTexts.tsx')).MissingTexts }))

/** The published version, the draft and the missing translations. */
export function StateStrip() {
  const { t } = useTranslation('forms')
  const { tenant, formId, versions, live: published } = useBuilder()
  const { date } = useDates(tenant.timeZone)
  const live = versions.find(({ isLive }) => isLive)
  const params = { tenant: tenant.id, form: formId }
  return (
    <div className="card flush flat strip builder-strip">
      <div>
        {live ? (
          <>
            <p className="small">
              <b>{t('strip.live', { version: live.version })}</b>
              <br />
              <span className="soft">{t('strip.since', { day: date(live.publishedAt) })}</span>
            </p>
            <p className="crumb">
              <Link to="/partner/forms/$tenant/$form/versions" params={params}>
                {t('versions.title')}
              </Link>
            </p>
          </>
        ) : (
          <p className="small">
            <b>{t('strip.neverLive')}</b>
            <br />
            <span className="soft">{t('strip.neverLiveText')}</span>
          </p>
        )}
      </div>
      <div>
        <p className="small">
          <b>{t('strip.draft')}</b> <Tag tone="sun">{t('strip.notLive')}</Tag>
          <br />
          {published && (
            <Suspense>
              <ChangeCount live={published} />
            </Suspense>
          )}
          <SaveLine />
        </p>
        {live && (
          <p className="crumb">
            <Link
              to="/partner/forms/$tenant/$form/versions"
              params={params}
              search={{ from: live.version, to: 'draft' }}
            >
              {t('strip.compare')}
            </Link>
          </p>
        )}
      </div>
      <Translations />
    </div>
  )
}

/** The save status as text. */
function SaveLine() {
  const { t } = useTranslation('forms')
  const { tenant } = useBuilder()
  const { time } = useDates(tenant.timeZone)
  const save = useBuilderState(state => state.save)
  const conflict = useBuilderState(state => state.conflict)
  const isPartly = useBuilderState(({ refused }) => refused.length > 0)
  const isKept = save.kind === 'saved' && !conflict
  return (
    <span className="soft" role="status">
      {isKept && t(isPartly ? 'save.partly' : 'save.saved', { time: time(save.at) })}
      {save.kind === 'saving' && t('save.saving')}
      {!isKept && save.kind !== 'saving' && t('save.notYet')}
    </span>
  )
}

function Translations() {
  const { t } = useTranslation('forms')
  const { builderStore, languages } = useBuilder()
  const [isNaming, setIsNaming] = useState(false)
  // The first one, and a string such as "12 3": so that typing elsewhere causes no rerender.
  const first = useBuilderState(({ form }) => missingOf(form, languages)[0])
  const counts = useBuilderState(({ form }) =>
    languages.map(language => missingOf(form, languages).filter(one => one.language === language).length).join(' '),
  )
  const missing = counts.split(' ').map(Number)
  const total = missing.reduce((sum, one) => sum + one, 0)
  return (
    <div>
      <p className="small">
        <b>{t('strip.translations')}</b>{' '}
        {total > 0 ? (
          <Tag tone="sun">{t('strip.missing', { count: total })}</Tag>
        ) : (
          <Tag tone="good" icon="check">
            {t('strip.complete')}
          </Tag>
        )}
        <br />
        <span className="soft">
          {languages
            .map((language, index) =>
              t('strip.language', { language: t(`languageName.${language}`), count: missing[index] ?? 0 }),
            )
            .join(', ')}
        </span>
      </p>
      {first !== undefined && (
        <p className="row small">
          <button
            type="button"
            className="link"
            onClick={() => openEditTarget(builderStore, { at: first.path, about: first.language }, languages)}
          >
            {t('strip.fill')}
          </button>
          <button type="button" className="link" aria-expanded={isNaming} onClick={() => setIsNaming(!isNaming)}>
            {t('strip.which')}
          </button>
        </p>
      )}
      {isNaming && first !== undefined && (
        <Suspense fallback={<Loading>{t('loadingPart')}</Loading>}>
          <MissingTexts />
        </Suspense>
      )}
    </div>
  )
}
