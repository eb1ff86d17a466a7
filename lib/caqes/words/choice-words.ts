import { optionNames } from '../option-names'

type Words = Readonly<Record<string, string>>

const sanctionForms: Words = {
  financial: 'Sanction financière',
  'liste-en-sus': 'Réduction de la liste en sus',
}
const riskNames: Words = {
  infection: 'Infectieux',
  medication: 'Médicamenteux',
  pathway: 'Rupture de parcours',
}

/** Codes of the results, and of the fields that use a common code in their own way. */
const words: Readonly<Record<string, Words>> = {
  allowedForms: sanctionForms,
  targeting: { targeted: 'Ciblé', 'not-targeted': 'Non ciblé', undetermined: 'Indéterminé' },
  grounds: { evolution: 'Évolution', amount: 'Montant' },
  decision: { incentive: '+ Intéressement', sanction: '− Sanction', none: 'Ni intéressement, ni sanction' },
  sanctionKind: { withholding: 'Retenue financière', msap: 'Mise sous accord préalable' },
  risks: riskNames,
  toAssess: riskNames,
  court: {
    'tribunal-administratif': 'Tribunal administratif',
    tass: 'Tribunal des affaires de sécurité sociale',
    'tgi-pole-social': 'Tribunal de grande instance, pôle social',
    'tj-pole-social': 'Tribunal judiciaire, pôle social',
  },
}

/** The French word of a code held by a field of a result; null when that field holds none. */
export function resultWord(field: string, code: string): string | null {
  return words[field]?.[code] ?? null
}

/** The French word of a code held by a field of a request or of a result. */
export function choiceWord(field: string, code: string): string {
  return resultWord(field, code) ?? optionNames[code] ?? code
}
