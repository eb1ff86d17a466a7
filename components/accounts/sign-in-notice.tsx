import { Notice } from '@/components/ui/notice'

const notices = {
  deconnexion: { tone: 'success', title: 'Vous êtes déconnecté.' },
  'mot-de-passe': { tone: 'success', title: 'Votre mot de passe est enregistré. Connectez-vous.' },
  inconnu: {
    tone: 'warn',
    title:
      'ProConnect vous a reconnu, mais aucun accès ne vous est ouvert ici. Demandez une invitation à l’administrateur de votre région.',
  },
  ferme: {
    tone: 'warn',
    title: 'Votre accès n’est plus ouvert. Adressez-vous à l’administrateur de votre région.',
  },
  proconnect: { tone: 'warn', title: 'La connexion par ProConnect n’a pas abouti. Essayez de nouveau.' },
} as const

export type SignInNoticeKey = keyof typeof notices

export const signInNoticeKeys = Object.keys(notices) as [SignInNoticeKey, ...SignInNoticeKey[]]

/** What just happened, when the person arrives on the sign-in page from elsewhere. */
export function SignInNotice({ notice }: { notice: SignInNoticeKey }) {
  return <Notice {...notices[notice]} live />
}
