import { lazy } from 'react'
import { CheckPage, SectionPage } from './lazyPages.ts'
import { TaskListPage } from './TaskListPage.tsx'

const NewerPage = lazy(async () => ({
  default: (await import('../versionMigration/VersionMigrationPage.tsx')).VersionMigrationPage,
}))

type Props = {
  readonly at:
    | { readonly page: 'tasks' }
    | { readonly page: 'check' }
    | { readonly page: 'newer' }
    | { readonly page: 'section'; readonly section: string }
}

/** The routes of one form's pages. */
export function FormPages({ at }: Props) {
  switch (at.page) {
    case 'tasks':
      return <TaskListPage />
    case 'check':
      return <CheckPage />
    case 'newer':
      return <NewerPage />
    case 'section':
      return <SectionPage sectionKey={at.section} />
    default:
      return at satisfies never
  }
}
