import { expect, it } from 'vitest'
import { commandNamesOf, nextState, transitionsOf } from '../commandRegistry.ts'
import { trajectoryCommands } from './commands/index.ts'
import { trajectoryDiagram, trajectoryTable } from './diagram.ts'

it('the lifecycle of a trajectory begins with the search for a coordinator', () => {
  expect(trajectoryDiagram().split('\n').slice(0, 2)).toEqual(['stateDiagram-v2', '  [*] --> matching'])
})

it('draws what changes the state, from each state in which it does, and nothing that stays', () => {
  const lines = trajectoryDiagram()
    .split('\n')
    .filter(line => line.includes(' : '))
  expect(lines).toContain('  matching --> preparation : accept-offer (coordinator)')
  expect(lines).toContain('  preparation --> matching : release (regional-manager)')
  expect(lines).toContain('  preparation --> scheduled : schedule (coordinator)')
  expect(lines.filter(line => line.includes('scheduled --> preparation'))).toEqual([
    '  scheduled --> preparation : unschedule (coordinator)',
  ])
  for (const line of lines) {
    const [, from, to] = /^ {2}(\S+) --> (\S+) :/.exec(line) ?? []
    expect(from).not.toBe(to)
  }
})

it('has every command in the table, with where it leads', () => {
  const rows = [...trajectoryTable().matchAll(/^\| `(\S+)` \|/gm)].map(([, name]) => name)
  expect(rows).toEqual(commandNamesOf(trajectoryCommands))
  expect(trajectoryTable()).toContain('| preparation, from matching; else stays |')
})

it('a command moves only from states in which it may be given', () => {
  for (const transition of transitionsOf(trajectoryCommands)) {
    for (const state of transition.movesFrom ?? []) expect(transition.from).toContain(state)
    if (transition.to === undefined) expect(nextState(transition, 'matching')).toBe('matching')
  }
})
