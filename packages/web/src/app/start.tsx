import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { loadWords } from '../i18n/index.ts'
import { router } from './routes.tsx'

export async function start(root: Root): Promise<void> {
  await loadWords('common')
  root.render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
}
