const text = { type: 'string' }

/** Schemas of what the programming interface answers. */
export const statusSchemas = {
  Reponse: {
    type: 'object',
    title: 'Réponse',
    required: ['id', 'status', 'result', 'reasons', 'trace'],
    properties: {
      id: { type: ['string', 'number', 'null'], description: 'Celui de la demande\u00a0; null s’il est illisible.' },
      status: {
        type: 'string',
        enum: ['invalid', 'not-applicable', 'refused', 'not-computable', 'computed'],
        description:
          'invalid\u00a0: demande à corriger\u00a0; not-applicable\u00a0: la règle ne concerne pas ce cas\u00a0; refused\u00a0: le texte l’interdit\u00a0; not-computable\u00a0: il manque une valeur\u00a0; computed\u00a0: calculé.',
      },
      result: {
        type: 'object',
        description: 'Le résultat, ou la limite légale d’un refus. Montants et pourcentages en texte à deux décimales.',
      },
      reasons: { type: 'array', items: text, description: 'Motifs, ou noms des champs manquants ou fautifs.' },
      trace: {
        type: 'array',
        description: 'Les étapes de droit, dans l’ordre.',
        items: {
          type: 'object',
          required: ['label', 'value', 'source'],
          properties: { label: text, value: text, source: text },
        },
      },
      provisional: { type: 'boolean', description: 'La réponse repose sur un texte non relu.' },
    },
  },
  Refus: {
    type: 'object',
    title: 'Refus',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['code', 'message'],
        properties: { code: text, message: text, fields: { type: 'object', additionalProperties: text } },
      },
    },
  },
} as const
