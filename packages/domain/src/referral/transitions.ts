import { type CommandName, commandNames } from './commands.ts'
import type { ReferralState } from './state.ts'

type Transition = {
  readonly from: readonly ReferralState[]
  /** The next state; absent when the state does not change. */
  readonly to?: ReferralState
  readonly by: 'sender' | 'regional-manager'
}

/** The lifecycle of a referral (DOMAIN: "Lifecycle"). The diagram in `docs/lifecycle.md` is generated from it. */
export const transitions: Readonly<Record<'submit' | CommandName, Transition>> = {
  submit: { from: ['draft'], to: 'submitted', by: 'sender' },
  'start-intake': { from: ['submitted'], to: 'intake', by: 'regional-manager' },
  'record-intake': { from: ['intake'], by: 'regional-manager' },
  'set-question': { from: ['intake'], by: 'regional-manager' },
  'remove-question': { from: ['intake'], by: 'regional-manager' },
  'set-minimum-requirement': { from: ['intake'], by: 'regional-manager' },
  'remove-minimum-requirement': { from: ['intake'], by: 'regional-manager' },
  // Also after acceptance: a group's spokesperson may be chosen during the preparation.
  'set-participants': { from: ['intake', 'accepted'], by: 'regional-manager' },
  accept: { from: ['intake'], to: 'accepted', by: 'regional-manager' },
  decline: { from: ['submitted', 'intake'], to: 'declined', by: 'regional-manager' },
  redirect: { from: ['submitted', 'intake'], to: 'redirected', by: 'regional-manager' },
  // "by the referrer or the person, any time before the conference"
  withdraw: { from: ['submitted', 'intake', 'accepted'], to: 'withdrawn', by: 'sender' },
}

/** The commands that the state allows, for any actor. */
export function commandsIn(state: ReferralState): readonly CommandName[] {
  return commandNames.filter(name => transitions[name].from.includes(state))
}
