import type { ReactNode } from 'react'
import { loadWords } from '../i18n/index.ts'
import { PublicApp } from './PublicApp.tsx'

export async function start(): Promise<ReactNode> {
  await loadWords('common', 'public')
  return <PublicApp />
}
