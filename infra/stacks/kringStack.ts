import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Environment } from '../environments.ts'

/** A stack of an environment, named `kring-<environment>-<part>`. */
export class KringStack extends Stack {
  /** `region` where it is another than the environment's. */
  constructor(scope: Construct, id: string, environment: Environment, description: string, region?: string) {
    super(scope, id, {
      ...(region === undefined ? {} : { env: { account: environment.account, region } }),
      stackName: `kring-${environment.name}-${id}`,
      description,
      terminationProtection: environment.terminationProtection,
    })
  }
}
