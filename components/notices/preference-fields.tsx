import { RadioGroupField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/field'
import { noticeChannels, noticeKindNames, noticeKinds } from '@/lib/notices/model'
import { digestRhythms, type Preferences, weekdays } from '@/lib/notices/preferences'

const channels = Object.entries(noticeChannels).map(([value, label]) => ({ value, label }))
const rhythms = [
  { value: 'daily', label: digestRhythms.daily, help: 'À 7 heures, heure de Paris, quand il y a du nouveau' },
  { value: 'weekly', label: digestRhythms.weekly, help: 'À 7 heures, heure de Paris, le jour choisi' },
]
const days = weekdays.map((label, index) => ({ value: String(index + 1), label }))

const hints = {
  late: 'Vos actions, celles de votre organisme ou de votre région',
  due: 'Dans les 7 jours ; le récapitulatif en dit 30',
  waiting: 'Un avenant à adopter, un import à publier, un avis à rendre',
  plan: 'Ce qui change dans les actions et les programmes',
  comment: 'Le texte d’un commentaire n’est jamais dans un mail',
  work: 'Exports, imports et calculs que vous avez demandés',
}

/** One choice for each kind of fact, then when the digest leaves. */
export function PreferenceFields({ preferences }: { preferences: Preferences }) {
  const { choices, rhythm, weekday, lockVersion } = preferences
  return (
    <>
      <input type="hidden" name="lockVersion" value={lockVersion} />
      <div className="ways">
        {noticeKindNames.map((kind) => (
          <RadioGroupField
            key={kind}
            name={kind}
            label={noticeKinds[kind]}
            help={hints[kind]}
            options={channels}
            defaultValue={choices[kind]}
            required
          />
        ))}
      </div>
      <RadioGroupField name="rhythm" label="Récapitulatif" options={rhythms} defaultValue={rhythm} required />
      <SelectField
        name="weekday"
        label="Jour du récapitulatif hebdomadaire"
        options={days}
        defaultValue={String(weekday)}
        required
      />
    </>
  )
}
