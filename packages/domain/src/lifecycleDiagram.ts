import { nextState, type Registry, type Transition, transitionsOf } from './commandRegistry.ts'

/** What is drawn of an aggregate. `moves`: only the commands that change the state, where the others would hide them. */
type Drawing = { readonly states: readonly string[]; readonly begin: string; readonly draw: 'all' | 'moves' }

/** A lifecycle as a Mermaid state diagram, generated from the registry of commands. */
export function diagramOf(commands: Registry, { states, begin, draw }: Drawing): string {
  const transitions = transitionsOf(commands)
  const lines = transitions.flatMap(transition =>
    transition.from
      .filter(state => draw === 'all' || nextState(transition, state) !== state)
      .map(state => lineOf(transition, state)),
  )
  // What is kept, held or asked in every state leads nowhere.
  const leadsOn = (state: string) => (transition: Transition) =>
    transition.from.includes(state) && nextState(transition, state) !== state
  const last = states.filter(state => !transitions.some(leadsOn(state)))
  return ['stateDiagram-v2', `  [*] --> ${begin}`, ...lines, ...last.map(state => `  ${state} --> [*]`)].join('\n')
}

const lineOf = (transition: Transition, state: string): string =>
  `  ${state} --> ${nextState(transition, state)} : ${transition.command} (${transition.by})`

/** All commands as a Markdown table of transitions. */
export function transitionTableOf(commands: Registry): string {
  const rows = transitionsOf(commands).map(
    transition =>
      `| \`${transition.command}\` | ${transition.by} | ${transition.from.join(', ')} | ${destinationOf(transition)} |`,
  )
  return ['| command | by | from | to |', '|---|---|---|---|', ...rows].join('\n')
}

function destinationOf({ to, movesFrom }: Transition): string {
  if (to === undefined) return 'stays'
  return movesFrom === undefined ? to : `${to}, from ${movesFrom.join(', ')}; else stays`
}
