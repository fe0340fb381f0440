/** Grants that may be taken away without anything failing that this test knows, each with why it is there. */
export const acknowledged: readonly { readonly grant: RegExp; readonly why: string }[] = [
  {
    grant:
      /^resource kms:data-StoreKey\w+: kms:(?:CreateGrant|Decrypt|DescribeKey|Encrypt|GenerateDataKey\*|ReEncrypt\*) by iam:root$/,
    why: 'CDK writes it beside each secret with a key of ours. The account may use the key by kms:*, and IAM decides who.',
  },
  {
    grant: /^resource kms:(?:due-FeedbackKey|watch-TopicKey)\w+: kms:\* by iam:root$/,
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
]
