import { parisDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'

type Letter = { name: string; link: string; expiresAt: Date }

type Mail = { subject: string; text: string }

/** The one mail of an invitation: who asks, what for, one link, until when. */
export function invitationMail({ name, link, expiresAt, invitedBy }: Letter & { invitedBy: string }): Mail {
  return {
    subject: 'Votre accès au pilotage de la gestion du risque',
    text: [
      `Bonjour ${name},`,
      `${invitedBy} vous ouvre un accès à l’application de pilotage du plan de gestion du risque et des contrats CAQES.`,
      `Choisissez votre mot de passe avec ce lien, valable une seule fois, jusqu’au ${lastDay(expiresAt)} :`,
      link,
      'Si vous n’attendiez pas cette invitation, ne faites rien : l’accès reste fermé.',
    ].join('\n\n'),
  }
}

/** The one mail of a forgotten password. */
export function passwordResetMail({ name, link }: Letter): Mail {
  return {
    subject: 'Choisir un nouveau mot de passe',
    text: [
      `Bonjour ${name},`,
      'Un nouveau mot de passe a été demandé pour votre compte. Choisissez-le avec ce lien, valable une seule fois, pendant une heure :',
      link,
      'Si vous n’avez rien demandé, ne faites rien : votre mot de passe actuel reste le bon.',
    ].join('\n\n'),
  }
}

/** Links are dated in real time: they concern security, not the story of a demo. */
function lastDay(instant: Date): string {
  return formatLongDate(parisDate(instant))
}
