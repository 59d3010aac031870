import { describe, expect, it } from 'vitest'
import { renderPiece } from '#web/testing/render.tsx'
import { RichText } from './rich-text.tsx'

const shown = async (html: string): Promise<string> => {
  const { container } = await renderPiece(<RichText html={html} />)
  return container.querySelector('.prose')?.innerHTML ?? ''
}

describe('rich text', () => {
  it('keeps the few tags, their nesting and their entities', async () => {
    expect(
      await shown('<p>Un <strong>mot</strong> &amp; deux &#233;t&eacute;s<br>suite</p><ul><li>a</li><li>b</li></ul>'),
    ).toBe(
      '<p>Un <strong>mot</strong> &amp; deux ét&amp;eacute;s<br>suite</p><ul class="bullets"><li>a</li><li>b</li></ul>',
    )
  })

  it('closes what is left open and ignores what closes nothing', async () => {
    expect(await shown('<p>a <em>b</p></div><p>c')).toBe('<p>a <em>b</em></p><p>c</p>')
  })

  it.each([
    ['<script>alert(1)</script>', 'alert(1)'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<p onclick="alert(1)">a</p>', '<p>a</p>'],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ['<a href="&#106;avascript:alert(1)">a</a>', 'a'],
    ['<a href="//evil.example">a</a>', 'a'],
    ['<a href="https://exemple.fr/?a=1&amp;b=2">a</a>', '<a href="https://exemple.fr/?a=1&amp;b=2">a</a>'],
    ['<a href="/fr/aide">a</a>', '<a href="/fr/aide">a</a>'],
  ])('shows %s as %s', async (html, expected) => expect(await shown(html)).toBe(expected))
})
