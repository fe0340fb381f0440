import { type ComponentType, lazy } from 'react'

/** Fetched with the form, so that each is available when the connection drops. */
function fetchedSoon<Props>(load: () => Promise<ComponentType<Props>>) {
  const coming = load()
  coming.catch(() => undefined)
  return lazy(async () => ({ default: await coming.catch(load) }))
}

export const CheckPage = fetchedSoon(async () => (await import('./CheckPage.tsx')).CheckPage)
export const SectionPage = fetchedSoon(async () => (await import('./SectionPage.tsx')).SectionPage)
export const TaskListPage = fetchedSoon(async () => (await import('./TaskListPage.tsx')).TaskListPage)
