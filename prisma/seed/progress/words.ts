/** Why an action is said réalisée. Invented, and every text says so where it is read. */
export const doneReasons = [
  'Présenté au comité de suivi et clos (bilan fictif).',
  'Tous les établissements ciblés ont été rencontrés (bilan fictif).',
  'Fiches envoyées aux prescripteurs ciblés, retours exploités (bilan fictif).',
  'Outil diffusé et pris en main par les équipes (bilan fictif).',
  'Campagne menée à son terme ; la mesure d’impact est transmise à la DCGDR (bilan fictif).',
  'Contrats signés par les deux parties (bilan fictif).',
  'Cartographie remise au groupe de travail (bilan fictif).',
] as const

/** What proves an occurrence done. */
export const proofs = [
  'Compte rendu de la réunion annuelle (pièce fictive)',
  'Tableau de suivi transmis à la DCGDR (pièce fictive)',
  'Courriers envoyés et accusés de réception (pièce fictive)',
  'Bilan de la campagne (pièce fictive)',
  'Relevé des visites, 14 établissements sur 16 (chiffres fictifs)',
] as const

/** Why an action is abandoned. */
export const dropReasons = [
  'Dispositif national arrêté : l’action n’a plus d’objet (motif fictif).',
  'Reprise dans le contrat des établissements ; suivie là (motif fictif).',
  'Moyens insuffisants, décision du comité de suivi (motif fictif).',
  'Remplacée par la campagne nationale (motif fictif).',
] as const

/** Where things stand, on actions under way or late. The second is long: a page must bear it. */
export const notes = [
  'Deux établissements sur cinq ont répondu ; relance prévue à la rentrée (note fictive).',
  [
    'Point d’étape après la réunion du groupe de travail (note fictive, longue à dessein).',
    'Les équipes de l’agence et de la DCGDR ont repris ensemble la liste des établissements ciblés : trois ont changé de direction depuis le début de l’année, et leurs correspondants ne sont pas encore désignés. Les visites déjà faites montrent que les outils sont connus mais peu utilisés, faute de temps dans les services ; les pharmaciens demandent un support plus court, d’une page recto, que l’on puisse afficher. L’OMEDIT propose d’en préparer un pour la fin du trimestre et de le faire relire par deux médecins volontaires.',
    'Trois difficultés restent ouvertes :\n– les données du second semestre arrivent avec quatre mois de décalage, ce qui interdit de mesurer l’effet avant l’automne ;\n– le logiciel d’un établissement ne sait pas extraire la liste demandée, l’éditeur a été saisi ;\n– les îles du Nord n’ont pas pu être visitées depuis septembre 2017, la mission est reportée.',
    'Décision : garder l’échéance telle qu’elle est imprimée, dire le retard, et revoir le calendrier à la prochaine réunion de la CRC3A. Un avenant sera proposé si le retard dépasse un trimestre.',
  ].join('\n\n'),
  'Mission reportée après les ouragans de septembre 2017 ; nouveau calendrier à fixer avec les établissements (note fictive).',
  'En attente des données de l’année, annoncées pour l’automne (note fictive).',
  'Le référent a changé ; reprise du dossier en cours (note fictive).',
  'Premiers entretiens faits, accueil favorable des prescripteurs (note fictive).',
  'Échéance tenue à quelques semaines près : le bilan est en relecture (note fictive).',
  'Sans réponse de l’éditeur du logiciel ; seconde relance le mois dernier (note fictive).',
] as const

/** Sentences that explain a météo. */
export const weathers = {
  ensoleille: [
    'Le calendrier est tenu et les établissements répondent (météo fictive).',
    'Les retours des prescripteurs sont bons, rien ne menace l’échéance (météo fictive).',
  ],
  nuageux: [
    'Les données arrivent en retard : l’effet ne sera mesuré qu’à l’automne (météo fictive).',
    'Un référent manque depuis avril, l’intérim tient sans marge (météo fictive).',
  ],
  orageux: [
    'Deux établissements sur cinq ne répondent plus : une décision de la CRC3A est attendue (météo fictive).',
    'Sans crédit pour le logiciel, l’échéance ne sera pas tenue (météo fictive).',
  ],
} as const

/** What a year is judged, with its point d'avancement. */
export const judgements = {
  done: { attained: 'oui', onTime: 'oui', progress: 'Engagement tenu, bilan présenté au comité (jugement fictif).' },
  almost: {
    attained: 'partielle',
    onTime: 'oui',
    progress: 'L’essentiel est fait ; un établissement reste à visiter (jugement fictif).',
  },
  late: {
    attained: 'partielle',
    onTime: 'non',
    progress: 'Commencé avec retard, suite prévue l’année suivante (jugement fictif).',
  },
  missed: { attained: 'non', onTime: 'non', progress: 'Rien n’a pu commencer, faute de données (jugement fictif).' },
  notYet: {
    attained: 'sans_objet',
    onTime: 'sans_objet',
    progress: 'Aucune échéance cette année-là (jugement fictif).',
  },
  dropped: { attained: 'sans_objet', onTime: 'sans_objet', progress: 'Action abandonnée (jugement fictif).' },
} as const
