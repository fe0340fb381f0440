import { localize } from '@kring/domain/language'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Dialog, Loading, PageTitle } from '../../../kit/index.ts'
import { Said } from '../../../kit/Said.tsx'
import { useBuilding, useDesk } from '../building/BuildingContext.tsx'
import { AddSection } from './AddSection.tsx'
import { FormTexts } from './FormTexts.tsx'
import { HistoryButtons } from './HistoryButtons.tsx'
import { openPlace } from './place.ts'
import { SaveTrouble } from './SaveTrouble.tsx'
import { SectionCard } from './SectionCard.tsx'
import { StateStrip } from './StateStrip.tsx'
import { ThrowAway } from './ThrowAway.tsx'
import '../forms.css'

const ConflictNote = lazy(() => import('./ConflictNote.tsx'))
const PreviewPanel = lazy(() => import('../preview/PreviewPanel.tsx'))
const route = getRouteApi('/signed-in-layout/staff-layout/partner/forms/$tenant/$form/')

/** The form as a list to work in, with how it looks beside it. */
export function BuilderPage() {
  const { t, locale } = useTranslation('forms')
  const { building, tenant, formId } = useDesk()
  const { at } = route.useSearch()
  const navigate = useNavigate()
  const title = useBuilding(({ form }) => localize(form.title, locale))
  const keys = useBuilding(({ form }) => form.sections.map(({ key }) => key).join(' '))
  const said = useBuilding(state => state.said)
  const isConflict = useBuilding(({ conflict }) => conflict !== undefined)
  const isWide = useWide()
  const [isPreviewing, setIsPreviewing] = useState(false)
  useEffect(() => {
    if (at === undefined) return
    openPlace(building, at)
    // The place stays open; the address no longer asks for it.
    void navigate({ to: '.', search: {}, replace: true })
  }, [at, building, navigate])
  const sections = keys === '' ? [] : keys.split(' ')
  const preview = (
    <Suspense fallback={<Loading>{t('loadingPart')}</Loading>}>
      <PreviewPanel />
    </Suspense>
  )
  return (
    <>
      <div className="stack stack-s">
        <p className="crumb">
          <Link to="/partner/forms" search={{ of: tenant.id }}>
            ‹ {t('list.title')}
          </Link>
        </p>
        <div className="row between builder-head">
          <PageTitle tab={t('builder.title')}>{title || t('nameless')}</PageTitle>
          <div className="row">
            <Link
              className="button"
              to="/partner/forms/$tenant/$form/check"
              params={{ tenant: tenant.id, form: formId }}
            >
              {t('check.title')}
            </Link>
            {!isWide && (
              <Button look="quiet" onClick={() => setIsPreviewing(true)}>
                {t('preview.open')}
              </Button>
            )}
          </div>
        </div>
      </div>
      <StateStrip />
      {isConflict && (
        <Suspense>
          <ConflictNote />
        </Suspense>
      )}
      <SaveTrouble />
      <div className="cols builder">
        <div className="stack">
          <HistoryButtons />
          <Said sentence={said} />
          <FormTexts />
          {sections.map((key, index) => (
            <SectionCard key={key} sectionKey={key} index={index} count={sections.length} />
          ))}
          <AddSection />
          <ThrowAway />
        </div>
        {isWide && (
          <aside className="stick" aria-label={t('preview.title')}>
            {preview}
          </aside>
        )}
      </div>
      {!isWide && (
        <Dialog open={isPreviewing} title={t('preview.title')} onClose={() => setIsPreviewing(false)}>
          {preview}
          <Button look="quiet" onClick={() => setIsPreviewing(false)}>
            {t('preview.close')}
          </Button>
        </Dialog>
      )}
    </>
  )
}

const wide = '(min-width: 64.01rem)'
const watchWide = (tell: () => void) => {
  const query = window.matchMedia(wide)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}
const useWide = (): boolean => useSyncExternalStore(watchWide, () => window.matchMedia(wide).matches)
