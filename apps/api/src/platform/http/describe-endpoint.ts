import type { Endpoint } from '@portal/contracts/http/endpoint'
import { type ProblemCode, problemCatalogue, problemSchema } from '@portal/contracts/http/problem'
import type { Policy } from '@portal/contracts/policy/policy'
import { policyBoundsOf } from '@portal/contracts/policy/policy-bounds'
import { endpointNames } from '@portal/contracts/registry'
import * as z from 'zod/mini'

type Described = Readonly<Record<string, unknown>>

/** An operation as its route alone describes it: what comes in, and the body of what is answered as JSON or as a text. */
export type Operation = Described & { readonly responses?: Readonly<Record<string, Described>> }

export const sharedComponents = (cookieName: string) => ({
  schemas: { Problem: z.toJSONSchema(problemSchema) },
  securitySchemes: { session: { type: 'apiKey' as const, in: 'cookie', name: cookieName } },
})

/** What the platform itself may answer, beside what the use case announces. */
const platformProblems = ({ method, access, isAtRoot, isNoted, params, query }: Endpoint): ProblemCode[] => [
  ...(isAtRoot && !query ? [] : (['validation-failed'] as const)),
  ...(access === 'public' ? [] : (['sign-in-required'] as const)),
  ...(access === 'public' || access === 'signed-in' ? [] : (['forbidden'] as const)),
  ...(method === 'GET' && !isNoted ? [] : (['origin-refused'] as const)),
  ...(method === 'GET' ? [] : (['body-too-large', 'media-type-unsupported', 'content-encoding-unsupported'] as const)),
  // Also of what is too long, or too broken, to be read as an address at all.
  ...(params ? (['route-not-found'] as const) : []),
  'unexpected-failure',
  'service-busy',
]

const describeProblems = (endpoint: Endpoint): Record<string, Described> => {
  const codes = [...new Set([...endpoint.problems, ...platformProblems(endpoint)])]
  const byStatus = Object.groupBy(codes, (code) => problemCatalogue[code].status)
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, some = []]) => [
      status,
      {
        description: some.map((code) => problemCatalogue[code].title).join(', or '),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: some } } }],
            },
          },
        },
      },
    ]),
  )
}

const describeSuccess = ({ success, revalidates }: Endpoint, described: Described | undefined) => ({
  [success.status]: {
    ...described,
    description: success.status === 204 ? 'Done' : 'What was asked for',
    ...('file' in success && { content: { '*/*': {} } }),
  },
  ...((revalidates || 'text' in success) && { 304: { description: 'Unchanged since it was last read' } }),
})

const describeForm = (form: z.ZodMiniObject) => {
  const { properties, required = [], ...fields } = z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' })
  const file = { type: 'string', contentMediaType: 'application/octet-stream' }
  const schema = { ...fields, properties: { ...properties, file }, required: [...required, 'file'] }
  return { required: true, content: { 'multipart/form-data': { schema } } }
}

const securityOf = ({ access, identifies }: Endpoint): Described[] => [
  ...(access === 'public' ? [{}] : []),
  ...(access !== 'public' || identifies ? [{ session: [] }] : []),
]

/** « Search offers », as programs and people call it. */
const nameOf = (endpoint: Endpoint) => {
  const operationId = endpointNames.get(endpoint)
  if (operationId === undefined) return {}
  const words = operationId.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return { operationId, summary: words.charAt(0).toUpperCase() + words.slice(1) }
}

/** The whole of what an endpoint promises, out of its contract. */
export const describeEndpoint = (endpoint: Endpoint, operation: Operation): Operation => ({
  ...nameOf(endpoint),
  ...operation,
  security: securityOf(endpoint),
  ...(endpoint.form && { requestBody: describeForm(endpoint.form) }),
  responses: {
    ...describeSuccess(
      endpoint,
      endpoint.success.status === 204 ? undefined : operation.responses?.[endpoint.success.status],
    ),
    ...describeProblems(endpoint),
  },
})

type SchemaPair = { zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema }

/** What JSON Schema is not told by itself: bounds of this portal's policy, and numbers in addresses. */
export const describeSchema =
  (policy: Policy) =>
  (pair: SchemaPair): void => {
    Object.assign(pair.jsonSchema, policyBoundsOf(pair.zodSchema, policy))
    describeNumber(pair)
  }

/** A number that an address writes in digits is described as that number, with its bounds. */
const describeNumber = ({ zodSchema, jsonSchema }: SchemaPair): void => {
  if (!(zodSchema instanceof z.ZodMiniPipe) || !(zodSchema._zod.def.out instanceof z.ZodMiniNumber)) return
  const { type, minimum, maximum } = z.toJSONSchema(zodSchema._zod.def.out)
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
  Object.assign(jsonSchema, { type, minimum, maximum })
}
