import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { Handler } from '../constructs/handler.ts'
import { ScopeRoles } from '../constructs/scopeRoles.ts'
import type { Store } from '../constructs/store.ts'
import type { Environment } from '../environments.ts'
import { releaseScopes } from '../scopes.ts'
import { KringStack } from './kringStack.ts'

export type ReleasesStackProps = { readonly store: Store }

/** The releases of funders' figures: counted, attacked and prepared by the clock; somebody publishes them. */
export class ReleasesStack extends KringStack {
  readonly releaser: Handler

  constructor(scope: Construct, id: string, environment: Environment, { store }: ReleasesStackProps) {
    super(scope, id, environment, 'Kring: the releases of figures')

    this.releaser = new Handler(this, 'Releaser', {
      name: 'releases',
      description: 'Prepares the releases of figures that are due',
      // AWS: no function runs longer. The attack on a year of sixty categories takes seconds, on five years minutes.
      timeout: Duration.minutes(15),
      // The solver's models; CPU is proportional to memory.
      memorySize: 2048,
      environment: { KRING_TABLE: store.table.tableName },
    })
    new ScopeRoles(this, 'Scopes', { handler: this.releaser, store, scopes: releaseScopes })

    new Rule(this, 'EveryFiveMinutes', {
      description: 'Kring: releases of figures that are due',
      schedule: Schedule.rate(Duration.minutes(5)),
      // A run that was missed is made up for by the next: what is due follows from the calendar.
      targets: [new LambdaFunction(this.releaser.function, { retryAttempts: 0, maxEventAge: Duration.minutes(5) })],
    })
  }
}
