import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Environment } from '../environments.ts'

/** A stack of an environment, named `kring-<environment>-<part>`. */
export class KringStack extends Stack {
  constructor(scope: Construct, id: string, environment: Environment, description: string) {
    super(scope, id, {
      stackName: `kring-${environment.name}-${id}`,
      description,
      terminationProtection: environment.terminationProtection,
    })
  }
}
