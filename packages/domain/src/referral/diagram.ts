import { referralStates } from './state.ts'
import { transitions } from './transitions.ts'

/** The lifecycle as a Mermaid state diagram, generated from the transition table. */
export function lifecycleDiagram(): string {
  const lines = ['stateDiagram-v2', '  [*] --> draft']
  for (const [command, { from, to, by }] of Object.entries(transitions))
    for (const state of from) lines.push(`  ${state} --> ${to ?? state} : ${command} (${by})`)
  const last = referralStates.filter(state => !Object.values(transitions).some(({ from }) => from.includes(state)))
  return [...lines, ...last.map(state => `  ${state} --> [*]`)].join('\n')
}

/** The same transition table as a Markdown table. */
export function lifecycleTable(): string {
  const rows = Object.entries(transitions).map(
    ([command, { from, to, by }]) => `| \`${command}\` | ${by} | ${from.join(', ')} | ${to ?? 'stays'} |`,
  )
  return ['| command | by | from | to |', '|---|---|---|---|', ...rows].join('\n')
}
