import { isIn } from './tree.mjs'

const forbiddenFolders = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc'])
const domains = [
  'notices',
  'territory',
  'settings',
  'plan',
  'indicators',
  'contracts',
  'campaigns',
  'meetings',
  'dashboards',
  'search',
]
const effectFiles = ['queries', 'commands', 'actions', 'jobs']
/** Addresses that no person reads. */
const technical = new Set(['api', 'auth', 'health', 'v1', 'style', 'openapi.json', 'simulations'])
/** Words of the addresses, all French; a new screen adds its word here. */
const words = new Set(
  `abonnement accessibilite actions administration aide auto-evaluation avancement avenants boite-de-reception
  calendrier calendrier-donnees campagnes champs chantiers ciblage cloture comparer comptes connexion contrats
  corriger couverture decliner deconnexion demandes deposer depot desabonnement desactiver document documents echeances erreurs etablissement
  etablissements etat evaluations evenements exports fichier fichiers frise groupes historique imports impression
  imprimer indicateurs inviter jetons journal justificatifs logo magistral mes-donnees messages modele modeles modifier
  mon-compte mot-de-passe mot-de-passe-oublie msap national notifications nouveau nouveautes nouvelle organismes
  plan plans preferences presentation programmes projets publier rapport recherche reconduire region reglages
  regles revue saisie seances simulateur sous-programmes structure suivi tableau tableaux taches territoires travaux
  utilisateurs verifier`.split(/\s+/),
)

const lines = (text) => text.replace(/\n$/, '').split('\n').length

function folderRule(folder) {
  const name = folder.split('/').at(-1)
  if (isIn(folder, 'app', 'components', 'lib', 'prisma', 'scripts', 'tests', 'bench') && forbiddenFolders.has(name))
    return { rule: 'folder-name', message: `a folder named ${name} says nothing of what it holds` }
}

function addressRule(folder) {
  if (!isIn(folder, 'app') || folder === 'app') return
  const segment = folder.split('/').at(-1)
  if (/^[([_@]/.test(segment) || technical.has(segment) || words.has(segment)) return
  return { rule: 'french-address', message: `"${segment}" is not a known French word of the addresses` }
}

function sizeRule({ file, text }) {
  const count = lines(text)
  if (/\/page\.tsx$/.test(file) && count > 60)
    return { rule: 'page-size', message: `a page of ${count} lines (60 at most)` }
  if (isIn(file, 'app', 'components', 'lib', 'scripts', 'prisma') && count > 250)
    return { rule: 'file-size', message: `${count} lines (250 at most)` }
}

function barrelRule({ file }) {
  if (isIn(file, 'app', 'components', 'lib') && /\/index\.\w+$/.test(file))
    return { rule: 'barrel', message: 'no barrel: import the file itself' }
}

/** In a domain, what is not one of the six names is a pure module. */
function domainFileRule({ file, imports, text }) {
  const [, domain, part = '', deeper] = file.split('/')
  if (!isIn(file, 'lib') || !domains.includes(domain)) return
  if (file.endsWith('.tsx')) return { rule: 'domain-file', message: 'what is seen lives in components or app' }
  const name = part.replace(/\.ts$/, '')
  if (effectFiles.includes(name)) return
  if (deeper) return { rule: 'domain-file', message: `only queries and commands may be folders, not ${part}` }
  const effect = imports.some((i) => (i.local ? isIn(i.local, 'lib/server') : i.package === 'server-only'))
  if (effect || /^'use server'/m.test(text))
    return { rule: 'domain-file', message: `${part} touches the outside: only queries, commands, actions and jobs may` }
}

/** What names, sizes and places break. */
export function fileViolations({ folders }, sources) {
  const ofFolders = folders.flatMap((file) => [folderRule(file), addressRule(file)].map((found) => ({ file, found })))
  const ofFiles = sources.flatMap((source) =>
    [sizeRule, barrelRule, domainFileRule].map((rule) => ({ file: source.file, found: rule(source) })),
  )
  return [...ofFolders, ...ofFiles].flatMap(({ file, found }) => (found ? [{ file, line: 1, ...found }] : []))
}
