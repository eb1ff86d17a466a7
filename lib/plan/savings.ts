import type { Cents } from '@/lib/core/money'

/** An item of the expected savings: its printed label, the item it details, and its amount in cents. */
export type SavingItem = { label: string; parent: string | null; amount: Cents }

/** The table of the expected savings of a national plan, with its total as printed. */
export type Savings = { items: readonly SavingItem[]; total: Cents }

/** A printed amount that is not the sum of what details it; `label` is null for the total. */
export type SumGap = { label: string | null; printed: Cents; sum: Cents }

const centsPerMillion = 100_000_000n

/** "1465", "1 465,5": millions of euros to cents, exact; null when it is not such a number. */
export function parseMillions(text: string): Cents | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  const [, whole = '', decimals = ''] = /^(\d{1,9})(?:\.(\d{1,8}))?$/.exec(plain) ?? []
  return whole === '' ? null : BigInt(whole) * centsPerMillion + BigInt(decimals.padEnd(8, '0'))
}

/** Cents to millions of euros as a table prints them: "1465", "12,5". */
export function amountInMillions(amount: Cents): string {
  const decimals = (amount % centsPerMillion).toString().padStart(8, '0').replace(/0+$/, '')
  return `${amount / centsPerMillion}${decimals === '' ? '' : `,${decimals}`}`
}

/** The items that detail one. */
export function detailOf({ items }: Savings, label: string): SavingItem[] {
  return items.filter((item) => item.parent === label)
}

/** Every printed amount that differs from the sum of its detail, the total last. */
export function sumGaps(savings: Savings): SumGap[] {
  const sum = (items: readonly SavingItem[]) => items.reduce((cents, item) => cents + item.amount, 0n)
  const parents = savings.items.flatMap(({ label, amount }) => {
    const detail = detailOf(savings, label)
    return detail.length === 0 ? [] : [{ label, printed: amount, sum: sum(detail) }]
  })
  const whole = { label: null, printed: savings.total, sum: sum(savings.items.filter((item) => item.parent === null)) }
  return [...parents, whole].filter((gap) => gap.printed !== gap.sum)
}

/** What a new table adds, changes and removes, item by item. */
export function savingsChanges(
  before: Savings | null,
  after: Savings,
): { added: number; changed: number; removed: number } {
  const held = new Map((before?.items ?? []).map((item) => [item.label, item]))
  const next = new Set(after.items.map((item) => item.label))
  const differs = ({ label, parent, amount }: SavingItem) => {
    const old = held.get(label)
    return old !== undefined && (old.parent !== parent || old.amount !== amount)
  }
  return {
    added: after.items.filter((item) => !held.has(item.label)).length,
    changed: after.items.filter(differs).length,
    removed: [...held.keys()].filter((label) => !next.has(label)).length,
  }
}

const narrowSpace = '\u202f'
const noBreakSpace = '\u00a0'

/** Cents to "4 165 M€". */
export function formatMillions(amount: Cents): string {
  const [whole = '', decimals] = amountInMillions(amount).split(',')
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, `$&${narrowSpace}`)
  return `${grouped}${decimals === undefined ? '' : `,${decimals}`}${noBreakSpace}M€`
}

/** The share of an item in the total, exact until this one rounding: "35,8 %"; "" when the total is zero. */
export function shareOfTotal({ amount }: SavingItem, { total }: Savings): string {
  if (total === 0n) return ''
  const tenths = (amount * 2000n + total) / (total * 2n)
  return `${tenths / 10n},${tenths % 10n}${noBreakSpace}%`
}

/** Items in reading order, each followed by what details it. */
export function savingsInOrder(savings: Savings): SavingItem[] {
  const under = (parent: string | null): SavingItem[] =>
    savings.items.filter((item) => item.parent === parent).flatMap((item) => [item, ...under(item.label)])
  return under(null)
}
