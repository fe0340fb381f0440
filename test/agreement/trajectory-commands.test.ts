import { globSync, readFileSync } from 'node:fs'
import {
  type CommandSpec,
  commandNamesOf,
  commandsIn,
  conferenceCommands,
  personsCommandNames,
  trajectoryCommands,
  trajectoryDiagram,
  trajectoryStates,
  trajectoryTable,
} from '@kring/domain'
import { operations } from '@kring/functions/api/openapi/routes'
import { rules } from '@kring/functions/api/rules'
import { trajectoryCommandOf } from '@kring/functions/api/trajectories/parseCommand'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const names = commandNamesOf(trajectoryCommands)
const sorted = (list: Iterable<string>): readonly string[] => [...list].toSorted()

/** The rules of the aggregate, which decide each command; the registry itself is in `commands/`. */
const isRule = (file: string): boolean => /^packages\/domain\/src\/trajectory\/(?:decide\.ts|rules\/)/.test(file)
const isRegistry = (file: string): boolean => file.startsWith('packages/domain/src/trajectory/commands/')

/** The files beside the rules that may name a command, and why. */
const mayName: Readonly<Record<string, readonly string[]>> = {
  // Whose record the decision needs.
  'functions/api/trajectories/loadNeeds.ts': ['offer', 'accept-offer'],
  // What falls due, and what a changed record causes.
  'functions/schedule/due/kinds/offerTerm.ts': ['expire-offer'],
  'functions/schedule/due/kinds/evaluation.ts': ['fall-due-evaluation'],
  'functions/stream/effects/countVoice.ts': ['count-voice'],
  'functions/stream/effects/checkAssignments.ts': ['check-assignment'],
  'functions/stream/effects/noteUnreached.ts': ['note-unreached'],
  'functions/stream/effects/takeReleaseNote.ts': ['note-release'],
  'functions/stream/messages/undelivered.ts': ['note-release'],
  // The circle begins with whom the referral names.
  'functions/stream/effects/beginCircle.ts': ['know-person'],
  // What somebody of a circle says by their link, which the stream makes an event of; and the letter that brings its code.
  'functions/stream/effects/takeAnswer.ts': [
    'open-invitation',
    'answer-invitation',
    'write-message',
    'acknowledge-requirements',
  ],
  'functions/api/contract/invitees.ts': ['answer-invitation', 'write-message', 'acknowledge-requirements'],
  'functions/api/trajectories/invitationLetter.ts': ['send-invitation'],
  // The route of its own that starts what was accepted before acceptance did so.
  'functions/api/routes/trajectories.ts': ['start'],
  'functions/api/routes/index.ts': ['start', 'withdraw'],
  'functions/api/openapi/operations/trajectories.ts': ['start'],
  'functions/api/rules.ts': ['start', 'withdraw'],
  // Withdrawing the referral stops the trajectory.
  'functions/api/referrals/handleCommand.ts': ['withdraw'],
  'packages/domain/src/referral/decide.ts': ['withdraw'],
  'functions/api/routes/personalLink.ts': ['withdraw'],
  'functions/api/views/status.ts': ['withdraw'],
  'functions/api/openapi/operations/personalLink.ts': ['withdraw'],
  // The command of an operator that sends the invitation of an account again.
  'functions/operations/commands/invite.ts': ['invite'],
  'functions/operations/cloud/openCloud.ts': ['invite'],
  // Other things of that name: what somebody's row says, a decision on somebody, a phase of the host.
  'functions/api/contract/trajectories.ts': ['offer'],
  'functions/api/views/trajectory.ts': ['offer'],
  'functions/data/keys.ts': ['offer'],
  'functions/data/trajectories/lists.ts': ['offer'],
  'functions/api/contract/circlePerson.ts': ['invite'],
  // What a device writes on the day: it has no schemas of bodies. The compiler holds both lists against the registry.
  'packages/domain/src/trajectory/device/isOnDevice.ts': commandNamesOf(conferenceCommands),
  'packages/domain/src/trajectory/device/planOnDevice.ts': [
    ...['write-agreement', 'remove-agreement', 'order-agreements', 'set-plan'],
    ...['return-for-detail', 'accept-plan', 'refuse-plan'],
  ],
  'packages/domain/src/trajectory/device/recordOfBag.ts': ['invite'],
  'packages/domain/src/trajectory/device/withWritten.ts': ['take-pen'],
  'packages/domain/src/trajectory/device/joinOnDevice.ts': ['join-day'],
  'packages/domain/src/trajectory/state/circle.ts': ['invite'],
  // The role of the work that prepares and publishes figures.
  'functions/data/releases/index.ts': ['release'],
  'infra/scopes.ts': ['release'],
  'infra/kringStage.ts': ['schedule'],
  'infra/templates.ts': ['schedule'],
}

/** Whether a source names the command: as a string, of a registry, or at the end of a path. */
const isNamedIn = (text: string, name: string): boolean =>
  new RegExp(`'${name}'|(?:trajectory|circle|preparation|assignment)Commands\\.${name}\\b|/${name}['\`]`).test(text)

describe('the commands of a trajectory are declared once', () => {
  const files = globSync('{functions,infra,packages/domain/src}/**/*.ts', {
    cwd: root,
    exclude: ['**/node_modules/**', '**/*.test.ts', '**/*.generated.*'],
  }).filter(file => !isRegistry(file))
  const texts = new Map(files.map(file => [file, readFileSync(`${root}${file}`, 'utf8')]))

  it.each(names)('%s is named by its rules and where it has a route of its own, and nowhere else', name => {
    const found = files.filter(file => isNamedIn(texts.get(file) ?? '', name))
    expect(found.filter(isRule).length).toBeGreaterThan(0)
    const may = Object.keys(mayName).filter(file => mayName[file]?.includes(name))
    expect(sorted(found.filter(file => !isRule(file)))).toEqual(sorted(may))
  })

  it('no file but the registry says from which states to which a command leads', () => {
    const saysTransition = /\b(?:from|movesFrom): \[?(?:openStates|'(?:matching|preparation|scheduled|day)')/
    expect([...texts].flatMap(([file, text]) => (saysTransition.test(text) ? [file] : []))).toEqual([])
  })
})

describe('every list of commands of a trajectory is the registry', () => {
  it('the description of the API: what a person gives, and nothing that only the system does', () => {
    const prefix = '/api/t/{tenant}/trajectories/{id}/'
    const commands = operations.filter(({ path, headers }) => path.startsWith(prefix) && headers?.includes('If-Match'))
    expect(sorted(commands.map(({ path }) => path.slice(prefix.length)))).toEqual(sorted(personsCommandNames))
    for (const { path, summary, body } of commands) {
      const name = personsCommandNames.find(one => path === prefix + one)
      expect(name && [trajectoryCommands[name].summary, trajectoryCommands[name].body]).toEqual([summary, body])
    }
    const others = names.filter(name => !personsCommandNames.some(one => one === name))
    expect(sorted(others)).toEqual([
      'check-assignment',
      'count-voice',
      'expire-offer',
      'fall-due-evaluation',
      'know-person',
      'note-release',
      'note-unreached',
      'start',
      'withdraw',
    ])
  })

  it('the rule of the route', () => {
    const actions = new Set(personsCommandNames.map(name => trajectoryCommands[name].action))
    expect(new Set(rules['POST /api/t/:tenant/trajectories/:id/:command'])).toEqual(actions)
  })

  it('the parser: each refuses a field too many', () => {
    expect(trajectoryCommandOf('invite', { person: 'p1' })).toEqual({ name: 'invite', person: 'p1' })
    for (const name of personsCommandNames)
      expect(() => trajectoryCommandOf(name, { opinion: 'Het is hun eigen schuld.' }), name).toThrow('invalid-body')
  })

  it('the lifecycle: the table has each, the diagram those that change the state', () => {
    const rows = [...trajectoryTable().matchAll(/^\| `(\S+)` \|/gm)].map(([, name = '']) => name)
    expect(rows).toEqual(names)
    const drawn = new Set([...trajectoryDiagram().matchAll(/ : (\S+) \(/g)].map(([, name = '']) => name))
    const specs: Readonly<Record<string, CommandSpec>> = trajectoryCommands
    const moving = names.filter(name => name !== 'start' && specs[name]?.to !== undefined)
    expect(sorted(drawn)).toEqual(sorted(moving))
  })

  it('what the states allow, and the one command that makes a trajectory', () => {
    const allowed = trajectoryStates.flatMap(state => commandsIn(trajectoryCommands, state))
    expect(sorted(new Set([...allowed, 'start']))).toEqual(sorted(names))
    expect(commandsIn(trajectoryCommands, 'none')).toEqual(['start'])
  })
})
