import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { loadWords } from '../i18n/index.ts'
import { router } from './routes.tsx'

export async function start(): Promise<ReactNode> {
  await loadWords('common')
  return <RouterProvider router={router} />
}
