import { progressStates } from '@/lib/plan/model'
import { Button, ButtonLink } from '../ui/button'
import { Notice } from '../ui/notice'
import { StateBadge, Tag } from '../ui/state-badge'
import { Row, Section } from './section'

export function ButtonsShown() {
  return (
    <Section title="Boutons">
      <Row>
        <Button variant="primary">Transmettre l’autoévaluation</Button>
        <Button>Modifier l’action</Button>
        <Button variant="quiet">Annuler</Button>
        <Button variant="danger">Désactiver le compte</Button>
        <ButtonLink href="/style">Ouvrir le journal</ButtonLink>
        <Button disabled>Publier</Button>
      </Row>
      <Row>
        <Button size="sm" variant="primary">
          Vérifier
        </Button>
        <Button size="sm">Corriger</Button>
        <Button size="sm" variant="quiet">
          Tout déplier
        </Button>
        <Button size="sm" variant="danger">
          Annuler l’import
        </Button>
      </Row>
    </Section>
  )
}

export function StatesShown() {
  return (
    <Section title="États et mots">
      <Row>
        {(Object.keys(progressStates) as (keyof typeof progressStates)[]).map((state) => (
          <StateBadge key={state} state={state} />
        ))}
      </Row>
      <Row>
        <Tag>Projet</Tag>
        <Tag tone="info">Régionale</Tag>
        <Tag tone="success">Compris</Tag>
        <Tag tone="warn">Douteux</Tag>
        <Tag tone="danger">Refusé</Tag>
      </Row>
    </Section>
  )
}

export function NoticesShown() {
  return (
    <Section title="Messages">
      <Notice title="Le fichier déposé est identique au plan publié.">
        Rien ne changerait ; vous pouvez abandonner le dépôt.
      </Notice>
      <Notice tone="success" title="Enregistré à 14 h 32." />
      <Notice tone="warn" title="4 échéances restent à préciser.">
        Leur texte imprimé est gardé ; aucune date n’est devinée.
      </Notice>
      <Notice tone="danger" title="Cette action a été modifiée entre-temps par Jean Bélizaire.">
        Les deux versions sont affichées ci-dessous ; rien n’a été enregistré.
      </Notice>
    </Section>
  )
}
