import { getRouteApi } from '@tanstack/react-router'
import { lazy } from 'react'
import { CheckPage } from '../../form/pages/lazyCheck.ts'
import { SectionPage } from '../../form/pages/SectionPage.tsx'
import { TaskListPage } from '../../form/pages/TaskListPage.tsx'

const sectionRoute = getRouteApi('/signed-in-layout/referrals/$tenant/drafts/$draft/section/$section')

/** The pages of a draft, for the router. */
export const DraftTasks = TaskListPage
export const DraftCheck = CheckPage
export const DraftVersionMigration = lazy(async () => ({
  default: (await import('../../form/versionMigration/VersionMigrationPage.tsx')).VersionMigrationPage,
}))

export function DraftSection() {
  return <SectionPage sectionKey={sectionRoute.useParams().section} />
}
