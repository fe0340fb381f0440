import type { FormDefinition } from '@kring/domain/forms'
import type { Draft } from '@kring/functions/api/contract/drafts'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { draftsQuery, formQuery } from './queries.ts'

/** A draft with its form, which names it; without, when the form could not be read. */
export type DraftWithForm = { readonly draft: Draft; readonly form: FormDefinition | undefined }

/** By form and version; null when it could not be read. */
type Forms = Readonly<Record<string, FormDefinition | null>>
const keyOf = ({ form: { id, version } }: Draft): string => `${id}/${version}`

/**
 * The drafts of a page with their forms. A draft is shown once its form was asked, as its name and the form's title come from
 * there and wrap on a phone: what stands below would move.
 */
export function useDrafts(tenant: string) {
  const client = useQueryClient()
  const list = useInfiniteQuery(draftsQuery(tenant))
  const drafts = list.data?.pages.flatMap(page => page.items) ?? []
  const ofForms = [...new Map(drafts.map(draft => [keyOf(draft), draft])).values()]
  const forms = useQuery({
    queryKey: ['forms-of-drafts', tenant, ...ofForms.map(keyOf).sort()],
    queryFn: async (): Promise<Forms> => {
      const asked = ofForms.map(async draft => {
        const { id, version } = draft.form
        const form = await client.ensureQueryData(formQuery(tenant, id, version)).catch(() => null)
        return [keyOf(draft), form] as const
      })
      return Object.fromEntries(await Promise.all(asked))
    },
    enabled: drafts.length > 0,
    // Those of the page before stay, while those of the next one are asked.
    placeholderData: (before: Forms | undefined) => before,
  })
  const known: Forms = forms.data ?? {}
  const waitsAt = drafts.findIndex(draft => known[keyOf(draft)] === undefined)
  const shown = waitsAt === -1 ? drafts : drafts.slice(0, waitsAt)
  return {
    list,
    items: shown.map((draft): DraftWithForm => ({ draft, form: known[keyOf(draft)] ?? undefined })),
    /** Whether the first page is shown, so that what stands below can be drawn. */
    isReady: !list.isPending && (waitsAt === -1 || waitsAt >= (list.data?.pages[0]?.items.length ?? 0)),
    isLoadingMore: list.isFetchingNextPage || waitsAt !== -1,
    isMixed: new Set(drafts.map(({ form }) => form.id)).size > 1,
  }
}
