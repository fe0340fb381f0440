/** Grants that may be taken away without anything failing that this test knows, each with why it is there. */
export const acknowledged: readonly { readonly grant: RegExp; readonly why: string }[] = [
  {
    grant:
      /^resource kms:data-StoreKey\w+: kms:(?:CreateGrant|Decrypt|DescribeKey|Encrypt|GenerateDataKey\*|ReEncrypt\*) by iam:root$/,
    why: 'CDK writes it beside each secret with a key of ours. The account may use the key by kms:*, and IAM decides who.',
  },
  {
    grant: /^resource kms:(?:due-FeedbackKey|watch-TopicKey|backup-Key|backupCopy-Key)\w+: kms:\* by iam:root$/,
    why: 'Only services use these keys. Without it nobody could change or remove the key any more.',
  },
  {
    grant:
      /^identity iam:role\/(?:stream|seal)-HandlerRole\w+: sqs:GetQueue(?:Attributes|Url) on sqs:(?:stream|seal)-OutboxDeadLetters/,
    why: 'CDK grants it with sqs:SendMessage to whoever sends to a queue.',
  },
  {
    grant: /^resource lambda:web-SitePagesHandlerFunction\w+: lambda:Invoke(?:FunctionUrl|Function) by cloudfront/,
    why: 'CDK writes it once for each of the two origins of the distribution that call the function, with the same words.',
  },
  {
    grant: /^identity iam:role\/backup-AccountsRole\w+: kms:Decrypt on kms:data-StoreKey/,
    why: 'S3 takes it for an upload in parts, which the copy of many accounts becomes.',
  },
  {
    grant: /^trust iam:role\/operations-\w+: sts:AssumeRole by iam:root$/,
    why: 'Who may run a command is said by the policies of the account, which no template has.',
  },
  {
    grant: /^identity iam:role\/operations-\w+: ssm:(?:Describe|Get)Parameter/,
    why: 'CDK grants all four to who reads where a stage has what.',
  },
  {
    grant: /^identity iam:role\/api-CanaryRole\w+: lambda:\w+ on lambda:api-HandlerFunction\w+:live$/,
    why: 'By AWS the resource is the function; the guide of CodeDeploy names the alias.',
  },
]
