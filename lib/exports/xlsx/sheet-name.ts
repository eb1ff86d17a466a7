/** A name Excel takes for a sheet: 31 characters at most, none of \ / ? * : [ ], no apostrophe at either end. */
export function sheetName(title: string): string {
  const plain = title
    .replace(/[\\/?*:[\]\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short =
    plain.length <= 31
      ? plain
      : `${plain
          .slice(0, 30)
          .replace(/\p{Cs}/gu, '')
          .trimEnd()}…`
  return short.replace(/^'+|'+$/g, '') || 'Export'
}
