import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './kit/styles/index.css'
import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { takeTokensFrom } from './api/client.ts'
import { firstLocale, loadWords, setLocale } from './i18n/index.ts'
import { isPublicAddress } from './kit/navigation.ts'
import { accessToken } from './session/session.ts'

// A new deployment has replaced the files of this one: reload once. Entered values are in the local drafts.
window.addEventListener('vite:preloadError', event => {
  if (sessionStorage.getItem('kring.reloaded') === location.href) return
  sessionStorage.setItem('kring.reloaded', location.href)
  event.preventDefault()
  location.reload()
})

takeTokensFrom(accessToken)
setLocale(firstLocale())

async function begin(element: HTMLElement): Promise<void> {
  // Loads in parallel with the app, which suspends on it and reports a failure.
  loadWords('common').catch(() => undefined)
  const { start } = isPublicAddress(location.pathname)
    ? await import('./public/start.tsx')
    : await import('./app/start.tsx')
  const { app, isDrawn } = await start(element)
  const whole = <StrictMode>{app}</StrictMode>
  // A transition is drawn in slices, between which a slow phone can scroll and type.
  startTransition(() => {
    if (isDrawn) hydrateRoot(element, whole)
    else createRoot(element).render(whole)
  })
}

const element = document.getElementById('app')
if (element) void begin(element)

// Deletes local drafts older than seven days, after the first page has loaded.
setTimeout(
  () => void import('./form/localDrafts.ts').then(({ deleteExpiredLocalDrafts }) => deleteExpiredLocalDrafts()),
  5000,
)
