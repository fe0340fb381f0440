/**
 * The one table, defined once: CDK builds it in the cloud from this, the local host creates it from this.
 * Attribute names are short because each is stored and billed with every item.
 */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds. Expiry is also checked in code: DynamoDB may be days late, the local engine never deletes. */
  timeToLive: 'expiresAt',
  stream: 'NEW_IMAGE',
  indexes: [
    {
      /** A tenant's referrals: `T#<tenant>#REFERRALS`, sorted by stage then date. */
      name: 'TenantIndex',
      partitionKey: 'listPk',
      sortKey: 'listSk',
      projection: [
        'id',
        'tenant',
        'variant',
        'source',
        'state',
        'submittedAt',
        'updatedAt',
        'municipality',
        'themes',
        'version',
      ],
    },
    {
      /** A referrer's own referrals: `T#<tenant>#BY#<subject>`. Carries the name the referrer gave it. */
      name: 'OwnerIndex',
      partitionKey: 'ownPk',
      sortKey: 'ownSk',
      projection: ['id', 'tenant', 'variant', 'source', 'state', 'submittedAt', 'updatedAt', 'title', 'version'],
    },
    {
      /** The operator's work list: `OPS#<region>`, the one that waits longest first. Never a name or free text. */
      name: 'OpsIndex',
      partitionKey: 'opsPk',
      sortKey: 'opsSk',
      projection: [
        'id',
        'tenant',
        'tenantName',
        'variant',
        'source',
        'state',
        'step',
        'submittedAt',
        'waitingSince',
        'dueOn',
        'municipality',
        'themes',
        'sector',
        'version',
      ],
    },
    {
      /**
       * What a person is, where: `ID#<subject>`. It carries nothing but the scopes of a partner's system: role and
       * place are read from the table's own key, which the writer's role can't choose outside its scope.
       */
      name: 'PersonIndex',
      partitionKey: 'personPk',
      sortKey: 'personSk',
      projection: ['scopes'],
    },
  ],
} as const

export type IndexName = (typeof tableDefinition)['indexes'][number]['name']
