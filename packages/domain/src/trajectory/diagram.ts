import { diagramOf, transitionTableOf } from '../lifecycleDiagram.ts'
import { trajectoryCommands } from './commands/index.ts'
import { trajectoryStates } from './state/trajectoryStates.ts'

const { start, ...commands } = trajectoryCommands

/**
 * The lifecycle of a trajectory as a Mermaid state diagram, generated from the registry of commands. Of its many commands,
 * those that change the state.
 */
export const trajectoryDiagram = (): string =>
  diagramOf(commands, { states: trajectoryStates, begin: start.to, draw: 'moves' })

/** All its commands as a Markdown table. */
export const trajectoryTable = (): string => transitionTableOf(trajectoryCommands)
