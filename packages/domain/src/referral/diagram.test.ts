import { describe, expect, it } from 'vitest'
import { transitionsOf } from '../commandRegistry.ts'
import { referralCommands } from './commands.ts'
import { lifecycleDiagram, lifecycleTable } from './diagram.ts'
import { referralStates } from './state.ts'

const all = transitionsOf(referralCommands)

describe('the lifecycle as a diagram', () => {
  const lines = lifecycleDiagram().split('\n')

  it('begins with a draft, and ends where no command leads on', () => {
    expect(lines.slice(0, 2)).toEqual(['stateDiagram-v2', '  [*] --> draft'])
    const last = referralStates.filter(state =>
      all.every(({ from, to = state }) => !from.includes(state) || to === state),
    )
    expect(last.length).toBeGreaterThan(0)
    expect(lines.filter(line => line.endsWith('--> [*]'))).toEqual(last.map(state => `  ${state} --> [*]`))
  })

  it('has a line for each command in each state that it may be given in', () => {
    expect(lines).toContain('  draft --> submitted : submit (sender)')
    expect(lines.filter(line => line.includes(' : '))).toEqual(
      all.flatMap(({ command, from, to, by }) =>
        from.map(state => `  ${state} --> ${to === undefined ? state : to} : ${command} (${by})`),
      ),
    )
  })
})

it('who sends a referral submits it, adds to it and withdraws it; all else is the regional manager’s', () => {
  const sender = ['submit', 'send-message', 'withdraw', 'ask-own-data']
  for (const { command, by } of all) expect(by).toBe(sender.includes(command) ? 'sender' : 'regional-manager')
})

it('the lifecycle as a table has a row for each command, and says where it stays', () => {
  const [head, rule, ...rows] = lifecycleTable().split('\n')
  expect(head?.split('|')).toHaveLength(6)
  expect(rule).toBe('|---|---|---|---|')
  expect(rows).toHaveLength(all.length)
  for (const [index, { command, from, to, by }] of all.entries())
    expect(rows[index]).toBe(`| \`${command}\` | ${by} | ${from.join(', ')} | ${to === undefined ? 'stays' : to} |`)
})
