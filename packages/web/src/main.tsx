import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './kit/styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { takeTokensFrom } from './api/client.ts'
import { firstLocale, loadWords, setLocale } from './i18n/index.ts'
import { isPublicAddress } from './kit/navigation.ts'
import { accessToken } from './session/session.ts'

// A new version has taken the place of the files of this one: begin anew, once. What was typed is on the device.
window.addEventListener('vite:preloadError', event => {
  if (sessionStorage.getItem('kring.reloaded') === location.href) return
  sessionStorage.setItem('kring.reloaded', location.href)
  event.preventDefault()
  location.reload()
})

takeTokensFrom(accessToken)
setLocale(firstLocale())

async function begin(element: HTMLElement): Promise<void> {
  // Side by side with the app, which waits for them and says so when they do not come.
  loadWords('common').catch(() => undefined)
  const { start } = isPublicAddress(location.pathname)
    ? await import('./public/start.tsx')
    : await import('./app/start.tsx')
  const app = await start()
  createRoot(element).render(<StrictMode>{app}</StrictMode>)
}

const element = document.getElementById('app')
if (element) void begin(element)

// What was left on this device for more than seven days goes, when there is time for it.
setTimeout(
  () => void import('./form/localDrafts.ts').then(({ deleteExpiredLocalDrafts: sweepDevice }) => sweepDevice()),
  5000,
)
