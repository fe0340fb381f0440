import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Dialog, Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { calledIn } from '../labels/formWords.ts'
import { AddSection } from './AddSection.tsx'
import { BuilderSaveFailure } from './BuilderSaveFailure.tsx'
import { DiscardDraft } from './DiscardDraft.tsx'
import { openEditTarget } from './editTarget.ts'
import { FormTexts } from './FormTexts.tsx'
import { HistoryButtons } from './HistoryButtons.tsx'
import { SectionCard } from './SectionCard.tsx'
import { StateStrip } from './StateStrip.tsx'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'
import '../forms.css'

const FormConflict = lazy(() => import('./FormConflict.tsx'))
const PreviewPanel = lazy(() => import('../preview/PreviewPanel.tsx'))
const route = getRouteApi('/signed-in-layout/staff-layout/partner/forms/$tenant/$form/')

/** The form builder: the list of questions with the preview beside it. */
export function BuilderPage() {
  const { t, locale } = useTranslation('forms')
  const { builderStore, tenant, formId, languages } = useBuilder()
  const search = route.useSearch()
  // The point of the publish checks to open.
  const [at, code, about] = [search.at, search.code, search.about].map(textIn)
  const navigate = useNavigate()
  const title = useBuilderState(({ form }) => form.title)
  const keys = useBuilderState(({ form }) => form.sections.map(({ key }) => key).join(' '))
  const said = useBuilderState(state => state.said)
  const isConflict = useBuilderState(({ conflict }) => conflict !== undefined)
  const isWide = useWide()
  const [isPreviewing, setIsPreviewing] = useState(false)
  useEffect(() => {
    if (at === undefined) return
    openEditTarget(builderStore, { at, code, about }, languages)
    // The field stays open; the address no longer refers to it.
    void navigate({ to: '.', search: {}, replace: true })
  }, [at, code, about, builderStore, languages, navigate])
  const { name, lang } = calledIn(title, { t, locale })
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
          <PageTitle tab={t('builder.title')} lang={lang}>
            {name}
          </PageTitle>
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
          <FormConflict />
        </Suspense>
      )}
      <BuilderSaveFailure />
      <div className="cols builder">
        <div className="stack">
          <HistoryButtons />
          <StatusMessage sentence={said} />
          <FormTexts />
          {sections.map((key, index) => (
            <SectionCard key={key} sectionKey={key} index={index} count={sections.length} />
          ))}
          <AddSection />
          <DiscardDraft />
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

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
