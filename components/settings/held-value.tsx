import { Tag } from '@/components/ui/state-badge'
import { formatDate } from '@/lib/core/format'
import type { SettingRow } from '@/lib/settings/model'
import { usualWords, valueWords } from '@/lib/settings/words'

type Props = { code: string; held: SettingRow | null; next: SettingRow | null; usual: string }

/** What holds today, since when, by whom; and what is already decided for later. */
export function HeldValue({ code, held, next, usual }: Props) {
  return (
    <>
      {held ? <strong>{valueWords(code, held.value)}</strong> : usual}
      <div className="field-help">{held ? `Depuis le ${formatDate(held.from)}, par ${held.byName}` : usualWords}</div>
      {next && (
        <div className="setting-next">
          <Tag tone="info">Le {formatDate(next.from)}</Tag> {valueWords(code, next.value)}
        </div>
      )}
    </>
  )
}
