import { createContext, useContext } from 'react'

/** Said once on the next page: a referral was just sent. It travels in the history entry, never in the address. */
export type JustSent = { readonly email?: string; readonly earlier: boolean }

export type GoOptions = { readonly replace?: boolean; readonly justSent?: JustSent }

/** Goes to an address of the app without loading the page anew where that can be. */
export type Go = (href: string, options?: GoOptions) => void

const context = createContext<Go>(href => location.assign(href))
export const GoProvider = context.Provider
export const useGo = (): Go => useContext(context)

/** The pages that need no account: they are an app of their own, so that they stay light. */
export const isPublicAddress = (href: string): boolean => /^\/(?:$|[?#]|o\/)/.test(href)
