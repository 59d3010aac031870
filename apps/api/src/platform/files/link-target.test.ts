import { describe, expect, it } from 'vitest'
import { isRemoteTarget, isScriptTarget } from './link-target.ts'

describe('isRemoteTarget', () => {
  it.each([
    ['media/image1.png', false],
    ['#top', false],
    ['C:\\Templates\\CV.dotx', false],
    ['file:///C:\\Templates\\CV.dotx', false],
    ['file:///home/ada/cv.ott', false],
    ['file://localhost/home/ada/cv.ott', false],
    ['https://example.org/t.dotm', true],
    ['HTTP://example.org/', true],
    ['\\\\server\\share\\t.dotm', true],
    ['//server/share', true],
    ['file://server/share', true],
    ['file:////server/share', true],
    ['file:///%5C%5Cserver%5Cshare', true],
    ['ftp://example.org', true],
    ['', false],
  ])('%j -> %s', (target, expected) => {
    expect(isRemoteTarget(target)).toBe(expected)
  })
})

describe('isScriptTarget', () => {
  it.each([
    ['https://example.org/?a=javascript:1', false],
    ['mailto:a@example.org', false],
    ['data-sheet.pdf', false],
    [' JavaScript:alert(1)', true],
    ['javascript%3Aalert(1)', true],
    ['ms-word:ofe|u|https://example.org/a', true],
    ['vnd.sun.star.script:a', true],
  ])('%j -> %s', (target, expected) => {
    expect(isScriptTarget(target)).toBe(expected)
  })
})
