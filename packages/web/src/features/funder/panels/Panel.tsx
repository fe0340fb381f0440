import { Component, type ReactNode, Suspense } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading } from '../../../kit/index.ts'

/** One part of the report, loaded by itself: while it loads it keeps its place, and its failure is its own. */
export function Panel({ children }: { readonly children: ReactNode }) {
  return (
    <PanelFailure>
      <Suspense fallback={<PanelLoading />}>{children}</Suspense>
    </PanelFailure>
  )
}

function PanelLoading() {
  const { t } = useTranslation('funder')
  return (
    <div className="card tight panel-loading">
      <Loading>{t('panel.loading')}</Loading>
    </div>
  )
}

type State = { readonly failed: boolean }

class PanelFailure extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <PanelFailed /> : this.props.children
  }
}

/** What failed to load is asked for again with the page: the browser remembers a module that failed. */
function PanelFailed() {
  const { t } = useTranslation('funder')
  return <Failed what={t('panel.failed')} safe={t('panel.safe')} retry={() => location.reload()} />
}
