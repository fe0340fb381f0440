import { transitionsOf } from '../commandRegistry.ts'
import { referralCommands } from './commands.ts'
import { referralStates } from './state.ts'

const transitions = transitionsOf(referralCommands)

/** The lifecycle as a Mermaid state diagram, generated from the registry of commands. */
export function lifecycleDiagram(): string {
  const lines = ['stateDiagram-v2', '  [*] --> draft']
  for (const { command, from, to, by } of transitions)
    for (const state of from) lines.push(`  ${state} --> ${to ?? state} : ${command} (${by})`)
  const last = referralStates.filter(state => !transitions.some(({ from }) => from.includes(state)))
  return [...lines, ...last.map(state => `  ${state} --> [*]`)].join('\n')
}

/** The same transitions as a Markdown table. */
export function lifecycleTable(): string {
  const rows = transitions.map(
    ({ command, from, to, by }) => `| \`${command}\` | ${by} | ${from.join(', ')} | ${to ?? 'stays'} |`,
  )
  return ['| command | by | from | to |', '|---|---|---|---|', ...rows].join('\n')
}
