// A served page shows its buttons before the code behind them has arrived: what was pressed last, unless something else was done
// since, is pressed again once it answers (src/main.tsx). Small and apart, so that it is there first.
{
  const early = {}
  const keep = ({ target }) => {
    early.button = target.closest('button[type=button]')
  }
  const forget = () => {
    early.button = null
  }
  early.stop = () => {
    removeEventListener('click', keep, true)
    removeEventListener('input', forget, true)
  }
  addEventListener('click', keep, true)
  addEventListener('input', forget, true)
  globalThis.earlyPress = early
}
