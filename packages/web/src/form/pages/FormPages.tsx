import { lazy } from 'react'
import { useFormContext } from '../FormContext.tsx'
import { SentPage } from '../windows/lazyParts.ts'
import { useSent } from '../windows/useSent.ts'
import { CheckPage, SectionPage, TaskListPage } from './lazyPages.ts'

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
  const { answerStore, followSent } = useFormContext()
  const sent = useSent(answerStore)
  if (sent) return <SentPage sent={sent} follow={followSent?.(sent.number)} />
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
