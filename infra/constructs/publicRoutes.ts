import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'

export type PublicRoute = { readonly methods: readonly HttpMethod[]; readonly path: string; readonly why: string }

/** The routes for which API Gateway requires no token. Every other route under /api requires one of the web app. */
export const publicRoutes: readonly PublicRoute[] = [
  { methods: [HttpMethod.GET], path: '/api/health', why: 'Says only that the service answers.' },
  { methods: [HttpMethod.GET], path: '/api/openapi.json', why: 'The contract is public.' },
  { methods: [HttpMethod.GET], path: '/api/reference', why: 'The contract as a page is public too.' },
  { methods: [HttpMethod.GET], path: '/api/reference.css', why: 'How that page looks.' },
  {
    methods: [HttpMethod.GET],
    path: '/api/form-definition.schema.json',
    why: 'The shape of a form in a file is public, as the contract is.',
  },
  { methods: [HttpMethod.GET], path: '/api/t', why: 'A citizen chooses an organisation before any account.' },
  {
    methods: [HttpMethod.GET],
    path: '/api/t/{tenant}',
    why: "An organisation's public page: name, languages, colours.",
  },
  { methods: [HttpMethod.GET], path: '/api/t/{tenant}/logo', why: "An organisation's public page shows it." },
  {
    methods: [HttpMethod.GET],
    path: '/api/t/{tenant}/forms',
    why: 'A citizen chooses among the open forms before any account.',
  },
  {
    methods: [HttpMethod.GET],
    path: '/api/t/{tenant}/forms/{form}',
    why: 'A citizen reads the form before any account.',
  },
  {
    methods: [HttpMethod.GET],
    path: '/api/t/{tenant}/forms/{form}/schema',
    why: "A partner's system signs in as a client the gateway can't know; the application verifies every token.",
  },
  {
    methods: [HttpMethod.POST],
    path: '/api/t/{tenant}/referrals',
    why: 'Citizens refer themselves without an account; the application verifies a token when there is one.',
  },
  {
    methods: [HttpMethod.POST],
    path: '/api/t/{tenant}/attachments',
    why: 'Citizens attach a file without an account; the application verifies a token when there is one.',
  },
  {
    methods: [HttpMethod.POST],
    path: '/api/t/{tenant}/attachments/{id}/check',
    why: 'Citizens attach a file without an account; only who sent a file can have it checked.',
  },
  {
    methods: [HttpMethod.GET],
    path: '/api/t/{tenant}/referrals',
    why: "A partner's system signs in as a client the gateway can't know; the application verifies every token.",
  },
  {
    methods: [HttpMethod.GET],
    path: '/api/t/{tenant}/referrals/{id}',
    why: "A partner's system signs in as a client the gateway can't know; the application verifies every token.",
  },
  {
    methods: [HttpMethod.ANY],
    path: '/api/p/{proxy+}',
    why: 'A personal link carries its own secret, which the application checks.',
  },
]
