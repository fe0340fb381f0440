import { globSync, readFileSync } from 'node:fs'
import {
  commandNames,
  commandNamesOf,
  commandsIn,
  lifecycleDiagram,
  lifecycleTable,
  referralCommands,
  referralStates,
} from '@kring/domain'
import { commandNamed } from '@kring/domain/test-data/referrals'
import { operations } from '@kring/functions/api/openapi/routes'
import { commandOf } from '@kring/functions/api/referrals/parseCommand'
import { rules } from '@kring/functions/api/rules'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const names = commandNamesOf(referralCommands)
const sorted = (list: Iterable<string>): readonly string[] => [...list].toSorted()

/** The files beside the registry that may name a command, and which; everything else derives from it. */
const mayName: Readonly<Record<string, readonly string[]>> = {
  'packages/domain/src/referral/decide.ts': names,
  'packages/domain/src/referral/intake.ts': ['record-intake'],
  // The link of a citizen has a route of its own for each of its two commands.
  'functions/api/routes/personalLink.ts': ['withdraw', 'send-message', 'ask-own-data'],
  'functions/api/routes/index.ts': ['withdraw', 'send-message', 'ask-own-data'],
  'functions/api/openapi/operations/personalLink.ts': ['withdraw', 'send-message', 'ask-own-data'],
  'packages/domain/src/referral/rightsRequests.ts': [
    'receive-rights-request',
    'extend-rights-request',
    'answer-rights-request',
    'correct-person',
    'add-own-statement',
  ],
  'packages/domain/src/referral/funding.ts': ['change-funding'],
  'packages/domain/src/referral/hold.ts': ['place-legal-hold', 'lift-legal-hold'],
  'packages/domain/src/referral/erasure.ts': ['ask-erasure', 'take-back-erasure'],
  'packages/domain/src/referral/messages.ts': ['send-message', 'mark-message-read'],
  'functions/api/openapi/operations/referrals.ts': ['submit'],
  'functions/api/rules.ts': ['submit', 'withdraw', 'send-message', 'ask-own-data'],
  'functions/api/views/status.ts': ['withdraw', 'send-message'],
  'functions/api/referrals/submit.ts': ['submit'],
  // Accepting starts the trajectory and withdrawing stops it, in the same transaction.
  'functions/api/referrals/handleCommand.ts': ['accept', 'withdraw'],
  // A command of a trajectory with that name.
  'packages/domain/src/trajectory/rules/assignment.ts': ['withdraw'],
  // Other things of that name: a kind of work, an answer to an invitation, a step that waits, an edit of a form.
  'functions/api/signing.ts': ['submit'],
  'functions/data/scopes/submit.ts': ['submit'],
  'functions/files/storage.ts': ['submit'],
  'infra/scopes.ts': ['submit'],
  'functions/api/routes/invitations.ts': ['accept'],
  'packages/domain/src/referral/nextStep.ts': ['record-intake'],
  'packages/domain/src/forms/authoring/edit.ts': ['remove-question'],
}

/** Whether a source names the command: as a string, of the registry, or at the end of a path. */
const isNamedIn = (text: string, name: string): boolean =>
  new RegExp(
    `'${name}'|referralCommands\\.${name}\\b|{[^{}]*\\b${name}\\b[^{}]*} = referralCommands|/${name}['\`]`,
  ).test(text)

describe('the commands are declared once', () => {
  const files = globSync('{functions,infra,packages/domain/src}/**/*.ts', {
    cwd: root,
    exclude: [
      '**/node_modules/**',
      '**/*.test.ts',
      '**/*.generated.*',
      'packages/domain/src/referral/commands.ts',
      // The registry's commands about rights.
      'packages/domain/src/rights/commands.ts',
    ],
  })
  const text = (file: string): string => readFileSync(`${root}${file}`, 'utf8')

  it.each(names)('%s is named by its rules and where it has a route of its own, and nowhere else', name => {
    const found = files.filter(file => isNamedIn(text(file), name))
    const may = Object.keys(mayName).filter(file => mayName[file]?.includes(name))
    expect(sorted(found)).toEqual(sorted(may))
  })

  it('the screens name a command only where they send it: none lists them', () => {
    const screens = globSync('packages/web/src/{api,app,features/{manager,referrer,citizen}}/**/*.{ts,tsx}', {
      cwd: root,
      exclude: ['**/*.test.{ts,tsx}'],
    })
    expect(screens.length).toBeGreaterThan(50)
    const lists = screens.filter(file => names.filter(name => isNamedIn(text(file), name)).length > 3)
    expect(lists).toEqual([])
  })
})

describe('every list of commands is the registry', () => {
  it('the description of the API', () => {
    const prefix = '/api/t/{tenant}/referrals/{id}/'
    const paths = operations.filter(({ method, headers }) => method === 'post' && headers?.includes('If-Match'))
    const commands = paths.filter(({ path }) => path.startsWith(prefix))
    expect(sorted(commands.map(({ path }) => path.slice(prefix.length)))).toEqual(sorted(commandNames))
    for (const { path, summary, body } of commands) {
      const name = commandNames.find(one => path.endsWith(`/${one}`))
      expect(name && [referralCommands[name].summary, referralCommands[name].body]).toEqual([summary, body])
    }
  })

  it('the rule of the route', () => {
    const actions = new Set(commandNames.map(name => referralCommands[name].action))
    expect(new Set(rules['POST /api/t/:tenant/referrals/:id/:command'])).toEqual(actions)
  })

  it('the parser', () => {
    for (const name of commandNames) {
      const { name: own, ...body } = commandNamed[name]
      expect(commandOf(name, JSON.parse(JSON.stringify(body)))).toEqual(JSON.parse(JSON.stringify({ name, ...body })))
    }
  })

  it('the lifecycle, as a diagram and as a table', () => {
    const drawn = [...lifecycleDiagram().matchAll(/ : (\S+) \(/g)].map(([, name = '']) => name)
    expect(sorted(new Set(drawn))).toEqual(sorted(names))
    const rows = [...lifecycleTable().matchAll(/^\| `(\S+)` \|/gm)].map(([, name = '']) => name)
    expect(sorted(rows)).toEqual(sorted(names))
  })

  it('what the states allow, and the one command that makes a dossier', () => {
    expect(sorted(new Set(referralStates.flatMap(state => commandsIn(referralCommands, state))))).toEqual(sorted(names))
    expect(names.filter(name => !commandNames.some(one => one === name))).toEqual(['submit'])
  })
})
