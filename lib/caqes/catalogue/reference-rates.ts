import type { CivilDate } from '@/lib/core/civil-date'
import { formatPercent } from '@/lib/core/number-text'
import { parseDecimal, type Ratio } from '@/lib/core/ratio'
import type { DatedValue, Parameter, Source } from '@/lib/rules/parameter'
import { orderOf2017, orderOf2018, unread } from '../sources'

/** A national reference, to adapt in each contract; null while its value was not found. */
export type ReferenceRate = Parameter<Ratio | null>

const instruction2016: Source = unread({
  text: 'Instruction de 2016 sur la maîtrise des dépenses',
  article: 'taux rapportés par la presse hospitalière',
  reference: 'hospimedia.fr/actualite/articles/20160830-economie-une-instruction-encadre-la-maitrise-des-depenses',
})

const nationalPlan: Source = {
  text: 'Plan national de gestion du risque 2018-2019',
  article: 'cibles de biosimilaires pour 2018',
  reference: 'Plan national 2018-2019, indicateurs des chantiers biosimilaires',
}

const notFound = (from: string): DatedValue<Ratio | null> => ({
  from: from as CivilDate,
  value: null,
  source: unread(orderOf2017),
})

const percent = (from: string, text: string, source: Source): DatedValue<Ratio | null> => ({
  from: from as CivilDate,
  value: parseDecimal(text),
  source,
})

function rate(id: string, label: string, ...values: ReferenceRate['values']): ReferenceRate {
  return {
    id,
    label,
    unit: '%',
    knownUntil: '2021-12-31' as CivilDate,
    text: (value) => (value ? formatPercent(value) : 'non retrouvé'),
    values,
  }
}

/** National reference rates of the socle. They do not serve to target; the contract sets its own. */
export const referenceRates: readonly ReferenceRate[] = [
  rate(
    'phev.total',
    'Évolution des prescriptions exécutées en ville, médicaments et LPP',
    percent('2015-01-01', '3.2', instruction2016),
    percent('2016-01-01', '4', instruction2016),
    notFound('2017-04-27'),
    percent('2018-12-22', '3.3', orderOf2018),
  ),
  rate(
    'phev.medicaments',
    'Évolution des médicaments exécutés en ville',
    notFound('2017-04-27'),
    percent('2018-12-22', '3.2', orderOf2018),
  ),
  rate(
    'phev.lpp',
    'Évolution des produits et prestations exécutés en ville',
    notFound('2017-04-27'),
    percent('2018-12-22', '3.6', orderOf2018),
  ),
  rate(
    'liste-en-sus.medicaments',
    'Évolution de la liste en sus, médicaments',
    notFound('2017-04-27'),
    percent('2018-12-22', '3.0', orderOf2018),
  ),
  rate(
    'liste-en-sus.produits',
    'Évolution de la liste en sus, produits et prestations',
    notFound('2017-04-27'),
    percent('2018-12-22', '3.0', orderOf2018),
  ),
  rate(
    'generiques.repertoire',
    'Part des prescriptions dans le répertoire des génériques',
    percent('2016-01-01', '44', instruction2016),
    notFound('2017-04-27'),
    percent('2018-12-22', '49', orderOf2018),
  ),
  rate('biosimilaires.infliximab', 'Part de biosimilaires, infliximab', percent('2018-01-01', '65', nationalPlan)),
  rate(
    'biosimilaires.insuline-glargine',
    'Part de biosimilaires, insuline glargine',
    percent('2018-01-01', '30', nationalPlan),
  ),
]
