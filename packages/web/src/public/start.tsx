import { StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { loadWords } from '../i18n/index.ts'
import { PublicApp } from './PublicApp.tsx'

export async function start(root: Root): Promise<void> {
  await loadWords('common', 'public')
  root.render(
    <StrictMode>
      <PublicApp />
    </StrictMode>,
  )
}
