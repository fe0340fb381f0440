import { useCallback, useRef, useState } from 'react'
import type { Started } from '../app/start.tsx'
import { currentLocale, loadWords } from '../i18n/index.ts'
import { readPath } from './address.ts'
import { WhenDrawnProvider } from './Drawn.tsx'
import { drawnPage } from './drawnPage.ts'
import { PublicApp, preloadPage } from './PublicApp.tsx'
import { type PageData, PageDataProvider } from './pageData.ts'

/** Takes over the page that the server drew; draws it where there is none, or where it is another than drawn. */
export async function start(element: HTMLElement): Promise<Started> {
  const at = readPath(location.pathname)
  const drawn = drawnPage()
  await Promise.all([
    loadWords('common', 'public', ...(drawn?.data.form ? (['form', 'formPages'] as const) : [])),
    drawn && preloadPage(at, drawn.data.tenant),
  ])
  if (!drawn) return { app: <App data={{}} /> }
  const { tenant, form } = drawn.data
  // A page that does not exist is drawn without its tenant.
  const isSame = drawn.locale === currentLocale() && location.search === '' && (tenant !== undefined) === 'tenant' in at
  if (at.page !== 'form' || !tenant || !form) return { app: <App data={drawn.data} />, isDrawn: isSame }
  const [{ openLocal }, { typedIn, typeAgain }] = await Promise.all([
    import('../features/citizen/SelfReferral.tsx'),
    import('./typed.ts'),
  ])
  const local = await openLocal(tenant, at.form).catch(() => undefined)
  const isDrawn = isSame && !local
  // Another drawing takes the place of these fields; those that are taken over are looked at when that has happened.
  const before = isDrawn ? undefined : typedIn(element)
  const onDrawn = () => typeAgain(before ?? typedIn(element))
  return { app: <App data={local ? { ...drawn.data, form: local } : drawn.data} onDrawn={onDrawn} />, isDrawn }
}

type Props = { readonly data: PageData; readonly onDrawn?: () => void }

function App({ data, onDrawn }: Props) {
  const [known, setKnown] = useState(data)
  const isDrawn = useRef(false)
  // In the moment in which the page is drawn, so that no later render overwrites what was typed. The server disables
  // buttons, which do nothing before this (server/drawPage.tsx); the app itself never does.
  const whenDrawn = useCallback(() => {
    if (isDrawn.current) return
    isDrawn.current = true
    for (const button of document.querySelectorAll('button[disabled]')) button.removeAttribute('disabled')
    onDrawn?.()
    setKnown({})
  }, [onDrawn])
  return (
    <WhenDrawnProvider value={whenDrawn}>
      <PageDataProvider value={known}>
        <PublicApp />
      </PageDataProvider>
    </WhenDrawnProvider>
  )
}
