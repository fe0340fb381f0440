import type { Locale } from '@kring/domain/language'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { createContext, use } from 'react'
import type { TenantListItem } from '../api/endpoints.ts'
import type { OpenForm } from '../api/openForms.ts'
import type { OpenedForm } from '../features/citizen/openForm.ts'

/** What the server read for a page that it drew, all of it public; the browser's first render uses it too. */
export type PageData = {
  readonly tenants?: readonly TenantListItem[] | undefined
  readonly tenant?: TenantPage | undefined
  /** The citizens' forms that accept referrals. */
  readonly openForms?: readonly OpenForm[] | undefined
  /** The form at the address; null when there is none. */
  readonly form?: OpenedForm | null | undefined
}

/** The content of the data element of a page that the server drew. */
export type DrawnPage = { readonly locale: Locale; readonly data: PageData }

/** The id of that element. */
export const drawnPageId = 'drawn-page'

const context = createContext<PageData>({})
/** Holds the data for the first render only: pages opened later ask the API. */
export const PageDataProvider = context.Provider
export const usePageData = (): PageData => use(context)
