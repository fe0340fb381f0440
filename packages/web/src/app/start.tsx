import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { loadWords } from '../i18n/index.ts'
import { router } from './routes.tsx'

/** `isDrawn`: the server drew the same page, which React takes over. It draws none of the signed-in app. */
export type Started = { readonly app: ReactNode; readonly isDrawn?: boolean }

export async function start(_: HTMLElement): Promise<Started> {
  await loadWords('common')
  return { app: <RouterProvider router={router} /> }
}
