/** How the law asks a site to name its state of conformity, at the foot of every page. */
export const accessibilityWords = 'Accessibilité : non conforme'
