import { randomUUID } from 'node:crypto'
import { johanCase } from '@kring/domain/test-data/examples'
import type { Question } from './load.ts'
import { funder, type Person, readTenant, writeTenant } from './tenants.ts'

/** A route that is measured. `reads`: it is about one of the seeded dossiers. */
export type Route = {
  readonly as: Person
  readonly reads: boolean
  readonly question: (id: string) => Question
}

const submission = JSON.stringify({ form: { id: 'referral', version: 1 }, answers: johanCase, locale: 'nl' })

/** The measured routes by name. */
export const routes = {
  get: { as: 'leen', reads: true, question: id => ({ path: `/api/t/${readTenant.id}/referrals/${id}` }) },
  list: { as: 'bart', reads: false, question: () => ({ path: `/api/t/${readTenant.id}/referrals` }) },
  'own-list': { as: 'sara', reads: false, question: () => ({ path: `/api/t/${readTenant.id}/referrals` }) },
  submit: {
    as: 'nadia',
    reads: false,
    question: () => ({
      path: `/api/t/${writeTenant.id}/referrals`,
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: submission,
    }),
  },
  report: { as: 'els', reads: false, question: () => ({ path: `/api/f/${funder}/editions` }) },
} as const satisfies Readonly<Record<string, Route>>
export type RouteName = keyof typeof routes
export const routeNames: readonly RouteName[] = ['get', 'list', 'own-list', 'submit', 'report']
