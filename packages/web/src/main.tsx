import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './kit/styles/index.css'
import { createRoot } from 'react-dom/client'
import { takeTokensFrom } from './api/client.ts'
import { firstLocale, setLocale } from './i18n/index.ts'
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

const element = document.getElementById('app')
if (element) {
  const { start } = isPublicAddress(location.pathname)
    ? await import('./public/start.tsx')
    : await import('./app/start.tsx')
  await start(createRoot(element))
}

// What was left on this device for more than seven days goes, when there is time for it.
setTimeout(
  () => void import('./form/localDrafts.ts').then(({ deleteExpiredLocalDrafts: sweepDevice }) => sweepDevice()),
  5000,
)
