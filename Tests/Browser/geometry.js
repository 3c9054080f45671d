// SPDX-License-Identifier: GPL-3.0-or-later
// What of a page's text a reader cannot see at this width: [] where all of it is within reach.
() => {
  const width = document.documentElement.clientWidth
  const found = []
  const over = document.documentElement.scrollWidth - width
  if (over > 0) found.push(`the page is ${over} px wider than the window`)

  // Text for those who listen, and the link that shows when it has focus.
  const isHiddenOnPurpose = element => element.closest('.skjult, .hopp')
  const cuts = style => style.overflowX === 'hidden' || style.overflowX === 'clip'
  const scrolls = style => style.overflowX === 'auto' || style.overflowX === 'scroll'

  function fault(box, element) {
    for (let around = element; around; around = around.parentElement) {
      const style = getComputedStyle(around)
      if (scrolls(style)) return null
      const edge = around.getBoundingClientRect()
      if (cuts(style) && (box.right > edge.right + 1 || box.left < edge.left - 1)) return 'is cut'
      if (style.overflowY === 'hidden' && box.bottom > edge.bottom + 4) return 'is cut below'
    }
    return box.left < -1 || box.right > width + 1 ? 'is outside the window' : null
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    const element = text.parentElement
    if (!text.data.trim() || isHiddenOnPurpose(element) || !element.checkVisibility()) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    for (const box of range.getClientRects()) {
      const what = box.width > 0 && fault(box, element)
      if (what) found.push(`«${text.data.trim().slice(0, 60)}» ${what}`)
    }
  }
  return [...new Set(found)].slice(0, 10)
}
