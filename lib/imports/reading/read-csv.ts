import { CsvError, parse } from 'csv-parse/sync'
import { UnreadableFile } from '../source-table'

/** Rows of a CSV whose separator is guessed on its header. Cells may hold line breaks and quotes. Throws UnreadableFile. */
export function readCsv(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: 1_000_000,
    })
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(error)
    throw error
  }
}

/** Separator that occurs most in the header outside quotes; semicolon when there is none. */
export function separatorOf(text: string): ';' | ',' | '\t' {
  const header =
    text
      .trimStart()
      .slice(0, 20_000)
      .replace(/"(?:[^"]|"")*"/g, '""')
      .split(/\r|\n/)[0] ?? ''
  const counts = ([';', ',', '\t'] as const).map((separator) => ({ separator, count: header.split(separator).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator
}

function unreadable(error: CsvError): UnreadableFile {
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : null
  const place = line === null ? '' : ` (vers la ligne ${line} du fichier)`
  const why: Partial<Record<string, string>> = {
    CSV_QUOTE_NOT_CLOSED: 'un guillemet ouvert n’est jamais fermé',
    CSV_INVALID_CLOSING_QUOTE: 'du texte suit un guillemet fermant',
    INVALID_OPENING_QUOTE: 'un guillemet se trouve au milieu d’une cellule',
    CSV_MAX_RECORD_SIZE: 'une ligne est démesurée, sans doute à cause d’un guillemet qui manque',
  }
  return new UnreadableFile(`Le CSV ne se lit pas : ${why[error.code] ?? 'sa mise en forme est abîmée'}${place}.`, line)
}
