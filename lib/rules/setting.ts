/** A choice the texts leave open, as `/regles` and the region's settings screen show it. */
export type SettingDescription<Value = unknown> = {
  /** "A9", its number in the list of ambiguities. */
  code: string
  /** French question the region answers. */
  label: string
  options: readonly { value: Value; label: string }[]
  /** Who may choose. */
  decidedBy: 'region' | 'contract' | 'director' | 'fixed'
  /** Rules whose answer changes with it; empty when it guides a procedure outside the engine. */
  readBy: readonly string[]
  /** The default was written from memory or convention and no text was read. */
  unverified?: boolean
}
