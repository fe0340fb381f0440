/** What the role of `kring smoke` is bound to (infra/operations.ts). */
export { syntheticRegion, syntheticTenantId } from '@kring/domain'
