import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './kit/kit.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { takeTokensFrom } from './api/client.ts'
import { router } from './app/routes.tsx'
import { firstLocale, loadWords, setLocale } from './i18n/index.ts'
import { accessToken } from './session/session.ts'

takeTokensFrom(accessToken)
setLocale(firstLocale())
await loadWords('common')

const root = document.getElementById('app')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
}
