import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

export type MonthlyBudgetProps = {
  readonly name: string
  readonly environment: string
  readonly perMonth: number
  readonly topic: ITopic
}

/**
 * What an environment may cost in a month. Told when AWS forecasts more, and when four fifths are spent. AWS: a budget is
 * in the account's currency of billing, here US dollars, and counts what has the environment's tag once that is activated
 * as a cost allocation tag. docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/activating-tags.html
 */
export class MonthlyBudget extends Construct {
  constructor(scope: Construct, id: string, { name, environment, perMonth, topic }: MonthlyBudgetProps) {
    super(scope, id)
    const subscribers = [{ subscriptionType: 'SNS', address: topic.topicArn }]
    const told = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers,
    })
    const budget = new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: name,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: perMonth, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:environment$${environment}`] },
      },
      notificationsWithSubscribers: [told('FORECASTED', 100), told('ACTUAL', 80)],
    })
    // AWS: a budget is refused while it may not publish.
    budget.node.addDependency(topic)
  }
}
