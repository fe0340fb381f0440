import { commandNames, commandsIn, lifecycleDiagram, partsOfEvent, referralCommands } from '@kring/domain'
import { operations } from '@kring/functions/api/openapi/routes'
import { commandOf } from '@kring/functions/api/referrals/parseCommand'
import { rules } from '@kring/functions/api/rules'
import { expect, it, vi } from 'vitest'

/** The registry with one entry more, as if somebody had just declared it; every other module is the product's own. */
vi.mock('../../packages/domain/src/referral/commands.ts', async original => {
  const real = await original<typeof import('../../packages/domain/src/referral/commands.ts')>()
  const { iso, strictObject } = await import('zod')
  const declared = {
    summary: 'The regional manager puts the intake on hold',
    body: strictObject({ until: iso.date() }),
    from: ['intake'],
    by: 'regional-manager',
    action: 'dossier.open-in-emergency',
    events: { 'intake-held': ['intake'] },
    basedOn: ['intake'],
    needs: [],
  }
  return {
    ...real,
    referralCommands: { ...real.referralCommands, 'hold-intake': declared },
    commandNames: [...real.commandNames, 'hold-intake'],
  }
})

const name = commandNames.find(one => String(one) === 'hold-intake')
const given = () => {
  if (name === undefined) throw new Error('the entry was not declared')
  return name
}

it('one entry in the registry is a route with its rule, a parser, a description, and a line in the lifecycle', () => {
  expect(commandsIn(referralCommands, 'intake')).toContain('hold-intake')
  expect(commandOf(given(), { until: '2026-05-01' })).toEqual({ name: 'hold-intake', until: '2026-05-01' })
  expect(() => commandOf(given(), { until: 'soon' })).toThrow('invalid-body')
  expect(operations.find(({ path }) => path.endsWith('/hold-intake'))).toMatchObject({
    method: 'post',
    summary: 'The regional manager puts the intake on hold',
  })
  expect(rules['POST /api/t/:tenant/referrals/:id/:command']).toContain('dossier.open-in-emergency')
  expect(lifecycleDiagram()).toContain('intake --> intake : hold-intake (regional-manager)')
  expect(partsOfEvent(referralCommands, 'intake-held')).toEqual(['intake'])
})
