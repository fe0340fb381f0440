import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url).pathname

/**
 * The files that may read the machine's clock, and why. All other code is given `now`: from local/clock.ts on one machine,
 * from the function's environment in the cloud, from the server's answers in the browser, from test/support/clock.ts in
 * tests.
 */
const machineTime: Readonly<Record<string, string>> = {
  'functions/schedule/checkpoint/environment.ts': 'the clock of the checkpoint where its host brings none',
  'functions/erasure/environment.ts': 'the clock of the eraser where its host brings none',
  'functions/releases/environment.ts': 'the clock of releases where its host brings none',
  'functions/schedule/verify/environment.ts': 'the clock of the daily check where its host brings none',
  'functions/schedule/accounts/environment.ts': 'the clock of the copy of accounts where its host brings none',
  'functions/operations/cloud/openCloud.ts': 'the clock of a command at a stage',
  'functions/operations/cloud/renewing.ts':
    'how long credentials of STS, which end by the clock of AWS, are still good',
  'functions/seal/environment.ts': 'the clock of the seal where its host brings none',
  'bench/issuer.ts': 'a token’s end',
  'functions/api/environment.ts': 'the clock of the API where its host brings none',
  'functions/api/verifyToken.ts': 'a token’s end',
  'functions/data/reports/backfills.ts': 'how long ago a command outside the API noted a grant’s backfill',
  'functions/data/reports/importing.ts': 'for how long an import that stopped half-way holds up what is published',
  'functions/files/s3/grantPeriod.ts': 'the end of a link, which S3 judges by its own clock',
  'functions/files/sweep/environment.ts': 'the clock of the sweep where its host brings none',
  'functions/pages/environment.ts': 'the clock of the drawn pages in the cloud',
  'functions/stream/environment.ts': 'the clock of the stream handler where its host brings none',
  'functions/telemetry/telemetry.ts': 'how long an invocation took',
  'local/clock.ts': 'what KRING_NOW sets runs at the machine’s pace',
  'local/engine/supervise.ts': 'how long the engine has run',
  'local/files/storage.ts': 'the end of a link, and the age of files on disk',
  'local/issuer/clients.ts': 'when a secret was made, beside tokens',
  'local/issuer/mint.ts': 'a token’s end',
  'local/issuer/second-factor/factors.ts': 'codes and waiting times',
  'local/issuer/sessions.ts': 'the end of a session',
  'local/issuer/sign-in.ts': 'codes and waiting times',
  'local/upgrade.ts': 'a maintenance is compared with the stream’s own times',
  'packages/client/src/tokens.ts': 'a token’s end, on the machine of a partner’s system',
  'packages/web/src/clock/serverClock.ts': 'the server’s clock is kept as a difference',
  'packages/web/src/features/citizen/SelfReferral.tsx': 'when this device kept what was typed',
  'packages/web/src/features/citizen/TransferInForm.tsx': 'when this device kept what came from another',
  'packages/web/src/features/citizen/invitation/useInvitation.ts': 'how long ago this page looked',
  'packages/web/src/features/forms/builder/state/builderStore.ts':
    'how long it is between two edits, for what one undo takes back',
  'packages/web/src/features/today/pendingCall.ts': 'how long a call takes on this device',
  'packages/web/src/form/localDrafts.ts': 'how old is what this device kept',
  'packages/web/src/form/answerStore.ts': 'when this device kept what was typed',
  'packages/web/src/offline/clock/deviceNow.ts':
    'the time of a day without signal, as far from the server’s as it last was',
  'packages/web/src/session/session.ts': 'a token’s end',
}

it('nothing in the product asks the machine for the time but what is named here', () => {
  const files = globSync('{bench,functions,infra,local,packages/*/src}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: ['**/node_modules/**', '**/*.test.{ts,tsx}'],
  })
  const asking = files.filter(file => /new Date\(\)|Date\.now\b/.test(readFileSync(`${root}${file}`, 'utf8')))
  expect(asking.sort()).toEqual(Object.keys(machineTime).sort())
})
