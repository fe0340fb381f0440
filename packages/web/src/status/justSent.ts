/** Fresh from sending: said once, above the status. It travels in the history entry, never in the address. */
export type JustSent = { readonly email?: string; readonly earlier: boolean }

declare module '@tanstack/react-router' {
  interface HistoryState {
    justSent?: JustSent
  }
}
