import { routes } from '@/lib/core/routes'

type Props = {
  formats: readonly { label: string; templates: readonly { fileName: string; columns: readonly string[] }[] }[]
}

/** Empty files to fill in, with their columns. */
export function TemplateLinks({ formats }: Props) {
  const templates = formats.flatMap((format) => format.templates)
  return (
    <section className="section" aria-labelledby="templates">
      <h2 id="templates">Modèles à remplir</h2>
      <ul className="template-list">
        {templates.map(({ fileName, columns }) => (
          <li key={fileName}>
            <a href={routes.importTemplate(fileName)} download>
              {fileName}
            </a>
            <div className="field-help">Colonnes : {columns.join(' · ')}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
