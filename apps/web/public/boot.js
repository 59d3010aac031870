// Runs before the first paint, so that neither the theme, the text size nor the language flashes. Plain script: no build touches it.
;(() => {
  const root = document.documentElement
  root.lang = /^\/en(\/|$)/.test(location.pathname) ? 'en' : 'fr'
  try {
    const theme = localStorage.getItem('theme')
    const text = localStorage.getItem('text')
    if (/^(light|dark|contrast)$/.test(theme)) root.dataset.theme = theme
    if (/^(112|125|150)$/.test(text)) root.dataset.text = text
  } catch {
    // Storage is refused: the device's own theme and the usual size.
  }
})()
