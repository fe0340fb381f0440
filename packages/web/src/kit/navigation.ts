import { createContext, useContext } from 'react'

/** History state for the next page: a referral was just sent. Kept out of the URL. */
export type JustSent = { readonly email?: string; readonly earlier: boolean }

export type NavigateOptions = { readonly replace?: boolean; readonly justSent?: JustSent }

/** Navigates within the app, without a page load where possible. */
export type NavigateTo = (href: string, options?: NavigateOptions) => void

const context = createContext<NavigateTo>(href => location.assign(href))
export const NavigateToProvider = context.Provider
export const useNavigateTo = (): NavigateTo => useContext(context)

/** Whether the address belongs to the pages that open without a session; these form a separate, smaller app. */
export const isPublicAddress = (href: string): boolean => /^\/(?:$|[?#]|(?:[oi]|day)\/)/.test(href)
