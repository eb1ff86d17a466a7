import { Button, ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ErrorState } from '../ui/error-state'
import { Facts } from '../ui/facts'
import { Progress } from '../ui/progress'
import { TableSkeleton } from '../ui/skeleton'
import { StateBadge } from '../ui/state-badge'
import { TabLinks } from '../ui/tab-links'
import { Section } from './section'

export function PagePartsShown() {
  return (
    <>
      <Section title="Ce que l’on sait d’un objet">
        <TabLinks
          label="Parties du plan"
          current="/style"
          tabs={[
            { href: '/style', label: 'Actions' },
            { href: '/style?vue=indicateurs', label: 'Indicateurs' },
          ]}
        />
        <Facts
          items={[
            { label: 'État', value: <StateBadge state="en_retard" /> },
            { label: 'Échéance imprimée', value: '2016-2019 (semestrielle)' },
            { label: 'Acteurs', value: 'OMEDIT, CGSS, Direction régionale du service médical' },
          ]}
        />
        <Progress label="Actions réalisées" value={63} max={214} note="7 actions n’ont pas pu être comptées." />
      </Section>
      <Section title="Vide, erreur, lecture en cours">
        <EmptyState
          title="Vous n’avez pas encore déposé de pièce"
          actions={<Button variant="primary">Déposer une pièce</Button>}
        >
          Les pièces accompagnent l’autoévaluation ; elles sont relues par l’ARS et l’Assurance Maladie.
        </EmptyState>
        <ErrorState
          level={3}
          title="Cette liste n’a pas pu être lue"
          reference="3f9a61c2"
          actions={<ButtonLink href="/style">Réessayer</ButtonLink>}
        >
          <p>Une erreur est survenue pendant la lecture des données. Rien n’a été modifié.</p>
        </ErrorState>
        <TableSkeleton label="Lecture du plan" />
      </Section>
    </>
  )
}
