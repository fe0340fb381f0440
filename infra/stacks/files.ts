import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { FileStore } from '../constructs/fileStore.ts'
import { Handler } from '../constructs/handler.ts'
import { imagePackages } from '../constructs/imagePackages.ts'
import { paperPackages } from '../constructs/paperPackages.ts'
import type { Store } from '../constructs/store.ts'
import { grantStoreAccess } from '../constructs/storeAccess.ts'
import type { Environment } from '../environments.ts'
import { sweepAccess } from '../scopes.ts'
import { KringStack } from './kringStack.ts'

export type FilesStackProps = { readonly store: Store; readonly files: FileStore }

/** What is done with files outside the API: pictures are made anew, papers drawn, lost copies deleted. */
export class FilesStack extends KringStack {
  readonly images: Handler
  readonly papers: Handler
  readonly sweep: Handler

  constructor(scope: Construct, id: string, environment: Environment, { store, files }: FilesStackProps) {
    super(scope, id, environment, 'Kring: the functions that make pictures and papers, and the sweep of copied files')

    // Its role gets nothing but its log: the API hands it the links of one file (functions/images/handler.ts).
    this.images = new Handler(this, 'Images', {
      name: 'images',
      description: 'Decodes pictures and logos and makes them anew',
      // The largest picture that is taken needs 1 GB and ten seconds of a core when it is made to.
      timeout: Duration.seconds(20),
      memorySize: 2048,
      environment: {},
      packages: imagePackages,
    })

    // Its role, too: it gets what stands on a paper, and gives the PDF back.
    this.papers = new Handler(this, 'Papers', {
      name: 'papers',
      description: 'Draws papers as tagged PDF',
      // 200 pages take two seconds of a core, and AWS gives one at this size.
      // docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
      timeout: Duration.seconds(20),
      memorySize: 1769,
      environment: {},
      packages: paperPackages,
    })

    this.sweep = new Handler(this, 'Sweep', {
      name: 'files/sweep',
      description: 'Deletes copied files that no dossier has',
      timeout: Duration.minutes(10),
      environment: { KRING_TABLE: store.table.tableName, KRING_BUCKET: files.bucket.bucketName },
    })
    grantStoreAccess(this.sweep.role, store, sweepAccess)
    const kept = `${files.bucket.bucketArn}/kept/*`
    for (const statement of [
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [files.bucket.bucketArn],
        conditions: { StringEquals: { 's3:prefix': 'kept/' } },
      }),
      new PolicyStatement({ actions: ['s3:DeleteObject'], resources: [kept] }),
    ])
      this.sweep.role.addToPrincipalPolicy(statement)
    new Rule(this, 'Nightly', {
      description: 'Kring: the sweep of copied files',
      schedule: Schedule.cron({ hour: '2', minute: '10' }),
      targets: [new LambdaFunction(this.sweep.function, { retryAttempts: 3 })],
    })
  }
}
