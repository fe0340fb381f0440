import { type ComponentType, lazy } from 'react'
import { loadWords } from '../../i18n/index.ts'

/** Fetched with the form, so that each is available when the connection drops. */
function fetchedSoon<Props>(load: () => Promise<ComponentType<Props>>) {
  const coming = load()
  coming.catch(() => undefined)
  return lazy(async () => ({ default: await coming.catch(load) }))
}

export const CheckPage = fetchedSoon(async () => {
  const [page] = await Promise.all([import('./CheckPage.tsx'), loadWords('formPages')])
  return page.CheckPage
})
export const SectionPage = fetchedSoon(async () => (await import('./SectionPage.tsx')).SectionPage)
export const TaskListPage = fetchedSoon(async () => {
  const [page] = await Promise.all([import('./TaskListPage.tsx'), loadWords('formPages')])
  return page.TaskListPage
})
