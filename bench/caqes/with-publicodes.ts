import Engine from 'publicodes'
import type { Establishment } from './establishments'
import { euros, percentNumber } from './numbers'
import type { Due, TransportEngine } from './transport-engine'

const model = {
  'cible atteinte': { valeur: 'oui' },
  objectif: { valeur: "'none'" },
  previsionnel: { valeur: '0' },
  observe: { valeur: '0' },
  produits: { valeur: '0' },
  progression: { valeur: '0 %' },
  decision: {
    variations: [
      { si: "objectif = 'not-met'", alors: "'sanction'" },
      { si: 'cible atteinte', alors: "'incentive'" },
      { si: "objectif = 'met'", alors: "'none'" },
      { sinon: "'sanction'" },
    ],
  },
  economies: { valeur: 'previsionnel - observe', plancher: '0' },
  interessement: {
    'applicable si': "decision = 'incentive'",
    valeur: '30 % * economies * progression',
    arrondi: '2 décimales',
  },
  sanction: {
    'applicable si': "decision = 'sanction'",
    valeur: '1 % * produits * (100 % - progression)',
    arrondi: '2 décimales',
  },
}

/** publicodes (MIT): one engine, its model parsed once, a new situation per case. */
export function publicodes(): TransportEngine {
  const engine = new Engine(model)
  const amount = (rule: 'interessement' | 'sanction') => Number(engine.evaluate(rule).nodeValue ?? 0)
  const due = (it: Establishment): Due => {
    engine.setSituation({
      'cible atteinte': it.targetMet ? 'oui' : 'non',
      objectif: `'${it.additionalObjective}'`,
      previsionnel: euros(it.forecastWithoutMeasures),
      observe: euros(it.observedSpending),
      produits: euros(it.amRevenue),
      progression: `${percentNumber(it.planProgressPct)} %`,
    })
    return { incentive: amount('interessement'), sanction: amount('sanction') }
  }
  return { name: 'publicodes 1.10.3', run: (cases) => cases.map(due) }
}
