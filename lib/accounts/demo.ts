import type { Role } from './model'

/** The accounts of the demo world: invented persons, one per role, sharing one password. Never loaded in another world. */
export type DemoAccount = {
  email: string
  name: string
  role: Role
  regionCode: string | null
  /** Name of the body the person speaks for. */
  body?: string
  establishments?: readonly string[]
  /** Where the person works, in a few words. */
  place: string
}

export const demoPassword = 'Demonstration-2018'

const guadeloupe = 'Guadeloupe'
const alizes = 'CH des Alizés (fictif)'

export const demoAccounts: readonly DemoAccount[] = [
  {
    email: 'charge.mission@demo.example',
    name: 'Camille Exemple',
    role: 'ars_officer',
    regionCode: '01',
    place: guadeloupe,
  },
  { email: 'dcgdr@demo.example', name: 'Dominique Modèle', role: 'dcgdr', regionCode: '01', place: guadeloupe },
  { email: 'dg.ars@demo.example', name: 'Alix Fictif', role: 'dg_ars', regionCode: '01', place: guadeloupe },
  {
    email: 'assurance.maladie@demo.example',
    name: 'Sacha Essai',
    role: 'local_am',
    regionCode: '01',
    body: 'AM',
    place: guadeloupe,
  },
  {
    email: 'omedit@demo.example',
    name: 'Maxime Pilote',
    role: 'omedit',
    regionCode: '01',
    body: 'OMEDIT',
    place: guadeloupe,
  },
  {
    email: 'directeur@demo.example',
    name: 'Claude Maquette',
    role: 'establishment_director',
    regionCode: '01',
    establishments: ['979999018', '979999026'],
    place: alizes,
  },
  {
    email: 'delegue@demo.example',
    name: 'Andréa Gabarit',
    role: 'establishment_delegate',
    regionCode: '01',
    establishments: ['979999018'],
    place: alizes,
  },
  { email: 'crc3a@demo.example', name: 'Stéphane Croquis', role: 'crc3a_member', regionCode: '01', place: guadeloupe },
  { email: 'iraps@demo.example', name: 'Noa Esquisse', role: 'iraps_member', regionCode: '01', place: guadeloupe },
  {
    email: 'admin.regional@demo.example',
    name: 'Lou Patron',
    role: 'regional_admin',
    regionCode: '01',
    place: guadeloupe,
  },
  {
    email: 'admin.national@demo.example',
    name: 'Charlie Témoin',
    role: 'national_admin',
    regionCode: null,
    place: 'France entière',
  },
  {
    email: 'charge.mission.martinique@demo.example',
    name: 'Ange Spécimen',
    role: 'ars_officer',
    regionCode: '02',
    place: 'Martinique',
  },
]
