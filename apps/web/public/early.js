// A served page shows its buttons before the code behind them has arrived: the last one pressed is pressed again once it answers
// (src/main.tsx). Small and apart, so that it is there first.
{
  const early = {}
  const keep = ({ target }) => {
    const button = target.closest('button[type=button]')
    if (button) early.button = button
  }
  early.stop = () => removeEventListener('click', keep, true)
  addEventListener('click', keep, true)
  globalThis.earlyPress = early
}
