import type { FormAction } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import type { Choice } from '@/lib/settings/choices'
import { type Masking, maskingValue, type SettingRow, type Written } from '@/lib/settings/model'
import { ChoiceForm } from './choice-form'
import { MaskingForm } from './masking-form'

type Page = {
  code: string
  day: string
  choice: Choice | null
  rules: readonly { label: string }[]
  held: SettingRow | null
  lastId: string
  mayWrite: boolean
}

type Props = {
  page: Page
  regionCode: string
  actions: { choose: FormAction<Written>; mask: FormAction<Written> }
}

/** The form of a setting for who may change it; for anybody else, why it is read only. */
export function SettingEditor({ page, regionCode, actions }: Props) {
  const { choice, day, lastId, mayWrite } = page
  if (choice?.closed) return <Notice title="Lecture seule">{choice.closed}</Notice>
  if (!mayWrite)
    return <Notice>Seul l’administrateur de la région change ce réglage ; vous voyez ce qui s’applique.</Notice>
  const change = { regionCode, lastId, day, touches: touchesOf(page) }
  return (
    <section className="section narrow">
      <h2>Changer à une date</h2>
      {choice && <ChoiceForm choice={choice} action={actions.choose} {...change} />}
      {page.code === 'masking' && <MaskingForm held={maskingOf(page.held)} action={actions.mask} {...change} />}
    </section>
  )
}

function maskingOf(held: SettingRow | null): Masking | null {
  const read = maskingValue.safeParse(held?.value)
  return read.success ? read.data : null
}

function touchesOf({ rules }: Page): readonly string[] {
  const read =
    rules.length > 0
      ? `Les simulations datées depuis ce jour seront lues autrement : ${rules.map(({ label }) => label).join(', ')}.`
      : 'Aucune règle de calcul ne le lit ; les procédures déjà menées se justifient autrement.'
  return [read, 'Les décisions déjà notifiées gardent les réglages avec lesquels elles ont été prises.']
}
