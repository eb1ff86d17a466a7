import { z } from 'zod'
import { formatInteger } from '@/lib/core/format'
import { bodyLimits } from './answer-many'
import { statusSchemas } from './openapi-answers'
import { rules } from './registry'
import { settingList } from './setting-list'
import { settingsSchema } from './settings'
import { workedExamples } from './worked-examples'

type Schema = { [key: string]: unknown }

/** Our own marks on a schema, in the words of JSON Schema: label → title, help → description. */
function described(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(described)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).flatMap(([name, value]): [string, unknown][] => {
      if (name === '$schema') return []
      if (name === 'properties') return [[name, propertiesOf(value as Schema)]]
      if (name === 'label') return [['title', value]]
      if (name === 'help') return [['description', value]]
      return [[name === 'kind' ? 'x-kind' : name, described(value)]]
    }),
  )
}

/** Names of properties are nobody's marks, even "kind". */
function propertiesOf(properties: Schema): Schema {
  return Object.fromEntries(Object.entries(properties).map(([name, node]) => [name, described(node)]))
}

/** Absent and null are the same, at every level. */
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })

function nullable(schema: Schema): Schema {
  const { properties, items } = schema as { properties?: Record<string, Schema>; items?: Schema }
  return {
    ...schema,
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, one]) => {
              const { title, description, ...rest } = nullable(one)
              const head = { ...(title ? { title } : {}), ...(description ? { description } : {}) }
              return [name, { ...head, ...orNull(rest) }]
            }),
          ),
        }
      : {}),
    ...(items ? { items: nullable(items) } : {}),
  }
}

const inputSchema = (schema: z.ZodType) => nullable(described(z.toJSONSchema(schema, { io: 'input' })) as Schema)

/** "transport.evaluation" → "TransportEvaluation". */
const schemaName = (rule: string) => rule.replace(/(?:^|[.-])(\w)/g, (_all, letter: string) => letter.toUpperCase())

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function requestSchemas(): Record<string, Schema> {
  return Object.fromEntries(
    rules.map(({ id, label, summary, input }) => [
      schemaName(id),
      {
        type: 'object',
        title: label,
        description: summary,
        required: ['rule'],
        additionalProperties: false,
        properties: {
          id: { ...orNull({ type: ['string', 'number'] }), description: 'Rendu tel quel dans la réponse.' },
          rule: { type: 'string', const: id },
          on: orNull({ type: 'string', format: 'date', description: 'Choisit la version datée des textes.' }),
          settings: orNull(ref('Reglages')),
          input: orNull(inputSchema(input)),
        },
      },
    ]),
  )
}

function settings(): Schema {
  const schema = inputSchema(settingsSchema) as { properties: Record<string, Schema> }
  const properties = Object.entries(schema.properties).map(([name, one]) => {
    const known = settingList[name as keyof typeof settingList]
    return [name, { ...one, title: `${known.code}. ${known.label}` }]
  })
  return {
    ...schema,
    title: 'Choix de la région, A1 à A30',
    properties: Object.fromEntries(properties),
  }
}

const answers = { type: 'array', items: ref('Reponse') }
const examples = Object.fromEntries(
  workedExamples.map(({ id, request }) => [id, { summary: request.rule, value: [request] }]),
)

function refusal(description: string): Schema {
  return { description, content: { 'application/json': { schema: ref('Refus') } } }
}

const operation = {
  operationId: 'simuler',
  summary: 'Rejouer des cas par les règles du CAQES',
  description: `Au plus ${formatInteger(bodyLimits.requests)} demandes et 1 Mo (${formatInteger(bodyLimits.bytes)} octets) par envoi. Une réponse par demande, dans l’ordre\u00a0; une demande fautive n’arrête pas les autres. Rien n’est enregistré.`,
  security: [{ jeton: [] }, { session: [] }],
  parameters: [
    {
      name: 'region',
      in: 'query',
      required: false,
      schema: { type: 'string', pattern: '^\\d\\d$' },
      description:
        'Code Insee de la région du jeton. Donné, les choix A1 à A30 que la demande ne fixe pas sont ceux de la région, en vigueur à la date du cas ; absent, ce sont les réponses par défaut. La trace dit lesquels ont été lus.',
    },
  ],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: { type: 'array', maxItems: bodyLimits.requests, items: ref('Demande') },
        examples,
      },
    },
  },
  responses: {
    200: { description: 'Les réponses', content: { 'application/json': { schema: answers } } },
    400: refusal('Le corps n’est pas un tableau JSON.'),
    401: refusal('Ni session, ni jeton valable.'),
    413: refusal('Plus de 1 000 demandes, ou plus de 1 Mo.'),
  },
}

/** The OpenAPI 3.1 document of the programming interface, made from the schemas of the rules. */
export function openApiDocument(server: string): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Simulation des règles du CAQES',
      version: '1',
      description:
        'La même porte que le simulateur\u00a0: mêmes règles, mêmes montants, mêmes étapes de droit. Montants en texte avec au plus deux décimales, pourcentages en texte décimal («\u00a02.2\u00a0» vaut 2,2\u00a0%), dates AAAA-MM-JJ\u00a0; inconnu s’écrit null.',
    },
    servers: [{ url: server }],
    paths: { '/api/v1/simulations': { post: operation } },
    components: {
      securitySchemes: {
        jeton: { type: 'http', scheme: 'bearer', description: 'Jeton émis et révoqué dans l’administration.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'next-auth.session-token',
          description: 'Session d’une personne connectée.',
        },
      },
      schemas: {
        Demande: {
          oneOf: rules.map(({ id }) => ref(schemaName(id))),
          discriminator: {
            propertyName: 'rule',
            mapping: Object.fromEntries(rules.map(({ id }) => [id, `#/components/schemas/${schemaName(id)}`])),
          },
        },
        ...requestSchemas(),
        Reglages: settings(),
        ...statusSchemas,
      },
    },
  }
}
