/** First tab stops of a page. */
export function SkipLinks({ navigation = false }: { navigation?: boolean }) {
  return (
    <div className="skip-links">
      <a href="#contenu">Aller au contenu</a>
      {navigation && <a href="#navigation">Aller à la navigation</a>}
    </div>
  )
}
