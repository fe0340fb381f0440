import { createContext, useContext } from 'react'

/** Said once on the next page: a referral was just sent. It travels in the history entry, never in the address. */
export type JustSent = { readonly email?: string; readonly earlier: boolean }

export type NavigateOptions = { readonly replace?: boolean; readonly justSent?: JustSent }

/** Goes to an address of the app without loading the page anew where that can be. */
export type NavigateTo = (href: string, options?: NavigateOptions) => void

const context = createContext<NavigateTo>(href => location.assign(href))
export const NavigateToProvider = context.Provider
export const useNavigateTo = (): NavigateTo => useContext(context)

/** The pages that need no account: they are an app of their own, so that they stay light. */
export const isPublicAddress = (href: string): boolean => /^\/(?:$|[?#]|o\/)/.test(href)
