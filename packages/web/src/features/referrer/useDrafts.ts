import type { FormDefinition } from '@kring/domain/forms'
import type { Draft } from '@kring/functions/api/contract/drafts'
import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { draftsQuery, formQuery } from './queries.ts'

/** A draft with its form, which names it; without, when the form could not be read. */
export type DraftWithForm = { readonly draft: Draft; readonly form: FormDefinition | undefined }

/**
 * The drafts of a page with their forms. A draft is shown once its form was asked, as its name and the form's title come from
 * there and wrap on a phone: what stands below would move. A form that does not answer the first time is not waited for.
 */
export function useDrafts(tenant: string) {
  const list = useInfiniteQuery(draftsQuery(tenant))
  const drafts = list.data?.pages.flatMap(page => page.items) ?? []
  const forms = useQueries({ queries: drafts.map(({ form }) => formQuery(tenant, form.id, form.version)) })
  const isWaiting = forms.map(form => form.isPending && form.failureCount === 0)
  const waitsAt = isWaiting.indexOf(true)
  const shown = waitsAt === -1 ? drafts : drafts.slice(0, waitsAt)
  return {
    list,
    items: shown.map((draft, index): DraftWithForm => ({ draft, form: forms[index]?.data })),
    /** Whether the first page is shown, so that what stands below can be drawn. */
    isReady: !list.isPending && (waitsAt === -1 || waitsAt >= (list.data?.pages[0]?.items.length ?? 0)),
    isLoadingMore: list.isFetchingNextPage || waitsAt !== -1,
    isMixed: new Set(drafts.map(({ form }) => form.id)).size > 1,
  }
}
