import { diagramOf, transitionTableOf } from '../lifecycleDiagram.ts'
import { referralCommands } from './commands.ts'
import { referralStates } from './state.ts'

/** The lifecycle of a referral as a Mermaid state diagram, generated from the registry of commands. */
export const lifecycleDiagram = (): string =>
  diagramOf(referralCommands, { states: referralStates, begin: 'draft', draw: 'all' })

/** The same transitions as a Markdown table. */
export const lifecycleTable = (): string => transitionTableOf(referralCommands)
