import { type ComponentType, lazy } from 'react'

/** Fetched after the form's first page, so that it is available when the connection drops. */
function fetchedSoon<Props>(load: () => Promise<ComponentType<Props>>) {
  const coming = load()
  coming.catch(() => undefined)
  return lazy(async () => ({ default: await coming.catch(load) }))
}

export const CheckPage = fetchedSoon(async () => (await import('./CheckPage.tsx')).CheckPage)
export const SectionPage = fetchedSoon(async () => (await import('./SectionPage.tsx')).SectionPage)
