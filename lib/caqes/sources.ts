import type { Source } from '@/lib/rules/parameter'

/** The instruction that organises the contracts of 2018 to 2021. Read whole, except its diagrams and the end of annex 6. */
export const instruction = (article: string): Source => ({
  text: 'Instruction DSS/A1/CNAMTS/2017/234 du 26 juillet 2017',
  article,
  reference: 'NOR SSAS1722173J',
})

/** Articles of the code de la sécurité sociale, in the wording of 2022 found in public material, often cut. */
export const socialSecurityCode = (article: string): Source => ({
  text: 'Code de la sécurité sociale',
  article,
  reference: `legifrance.gouv.fr, CSS ${article}`,
})

export const unread = (source: Source): Source => ({ ...source, unread: true })

/** The order of 27 April 2017, known through note 6 of annex 4 of the instruction for its two transport thresholds. */
export const orderOf2017: Source = {
  text: 'Arrêté du 27 avril 2017 «\u00a0référentiels\u00a0»',
  article: 'seuils cités par l’instruction, annexe 4 note 6',
  reference: 'NOR SSAS1722173J, annexe 4 note 6',
}

export const orderOf2018: Source = {
  text: 'Arrêté du 12 décembre 2018 «\u00a0référentiels\u00a0»',
  article: 'annexe',
  reference: 'JO du 22 décembre 2018, juriblio.fr/arretes/arrete-du-12-decembre-2018/172063737',
}

export const lfss2018: Source = unread({
  text: 'Loi n° 2017-1836 de financement de la sécurité sociale pour 2018',
  article: 'article 57',
  reference: 'JORFTEXT000036339090',
})

export const lfss2020: Source = {
  text: 'Loi n° 2019-1446 de financement de la sécurité sociale pour 2020',
  article: 'article 64 III',
  reference: 'JORFTEXT000039675317',
}

export const administrativeJustice: Source = {
  text: 'Code de justice administrative',
  article: 'article R. 421-1',
  reference: 'legifrance.gouv.fr, CJA R. 421-1',
}

export const socialCourts: Source = {
  text: 'Réforme du contentieux de la sécurité sociale',
  article: 'transfert des TASS au 1er janvier 2019, tribunaux judiciaires au 1er janvier 2020',
  reference: 'senat.fr/rap/a19-146-8/a19-146-87.html',
}

export const labourHolidays: Source = {
  text: 'Code du travail',
  article: 'article L. 3133-1 (fêtes légales)',
  reference: 'legifrance.gouv.fr, code du travail L. 3133-1',
}

export const finessKey: Source = {
  text: 'Répertoire FINESS',
  article: 'schéma cs1400102 et clé de Luhn, vérifiée sur un extrait complet',
  reference: 'github.com/ansforge/finess',
}

/** A choice of the product where the texts are silent. */
export const convention = (article: string): Source => ({
  text: 'Convention de calcul, modifiable par l’ARS',
  article,
  reference: 'docs/decisions/0060-reading-the-law.md',
})
