'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { SelectField, TextField } from '@/components/ui/field'
import { Tabs } from '@/components/ui/tabs'
import type { BodyKind, BodySide, BodyState } from '@/lib/territory/bodies'
import { type BodyChange, DescriptionFields, SaidFields } from './body-fields'
import { BodyUses, type Use } from './body-uses'

type Action = FormAction<{ id: string; name: string }>
export type BodyActions = {
  describe: Action
  rename: Action
  merge: Action
  deactivate: Action
  reactivate: Action
  remove: Action
}

type Props = {
  change: BodyChange
  described: { name: string; state: BodyState; kind: BodyKind; side: BodySide; territories: readonly string[] }
  territories: readonly { code: string; name: string }[]
  others: readonly { id: string; name: string }[]
  actions: BodyActions
}

/** Everything that may be said of a body, one sentence of the directory at a time. */
export function BodyEditor(props: Props) {
  return (
    <section className="section" aria-label="Changer à une date">
      <h2>Changer à une date</h2>
      <Tabs
        label="Ce qui change"
        tabs={[
          { id: 'decrire', label: 'Décrire', content: <Describe {...props} /> },
          { id: 'renommer', label: 'Renommer', content: <Rename {...props} /> },
          { id: 'reunir', label: 'Réunir', content: <Merge {...props} /> },
          { id: 'retirer', label: 'Désactiver ou retirer', content: <Close {...props} /> },
        ]}
      />
    </section>
  )
}

function Describe({ actions, change, described, territories }: Props) {
  return (
    <ActionForm action={actions.describe} submitLabel="Enregistrer la description">
      <DescriptionFields held={described} territories={territories} />
      <SaidFields {...change} />
    </ActionForm>
  )
}

function Rename({ actions, change, described }: Props) {
  return (
    <ActionForm action={actions.rename} submitLabel="Renommer l’organisme">
      <TextField
        name="name"
        label="Nouveau nom"
        help="Les textes d’avant cette date gardent l’ancien. Un organisme, jamais une personne."
        defaultValue={described.name}
        maxLength={160}
        required
      />
      <SaidFields {...change} />
    </ActionForm>
  )
}

function Merge({ actions, change, others }: Props) {
  return (
    <ActionForm action={actions.merge} submitLabel="Réunir les deux organismes">
      <SelectField
        name="successorId"
        label="Organisme qui reste"
        help="Les actions qui nommaient l’autre se lisent sous ce nom, et ses comptes parlent pour lui."
        emptyLabel="Choisissez un organisme"
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <SaidFields {...change} />
    </ActionForm>
  )
}

function Close({ actions, change, described }: Props) {
  const active = described.state === 'active'
  return (
    <div className="body-close">
      <ActionForm
        action={active ? actions.deactivate : actions.reactivate}
        submitLabel={active ? 'Désactiver l’organisme' : 'Réactiver l’organisme'}
        variant="secondary"
      >
        <p>
          {active
            ? 'Il n’est plus proposé dans les formulaires ; les actions qui le nomment le gardent.'
            : 'Il est de nouveau proposé dans les formulaires.'}
        </p>
        <SaidFields {...change} />
      </ActionForm>
      <ActionForm
        action={actions.remove}
        submitLabel="Retirer de l’annuaire"
        variant="danger"
        renderDetail={(detail) => <BodyUses uses={detail as readonly Use[]} />}
      >
        <p>Seul un organisme que rien ne nomme se retire.</p>
        <SaidFields {...change} />
      </ActionForm>
    </div>
  )
}
