// SPDX-License-Identifier: GPL-3.0-or-later

import SiteServer

/// What a page that `watch` serves has beside its own: it loads itself again, and shows what stopped a build.
enum WatchScript {
  static let events = "/_saksgang/hendelser"

  static let addition = PageAddition(
    path: "/_saksgang/watch.js", type: "text/javascript; charset=utf-8", body: Array(script.utf8),
    markup: Array("<script src=\"/_saksgang/watch.js\"></script>\n".utf8))

  private static let script = """
    'use strict'
    {
      const feed = new EventSource('\(events)')
      let overlay = null

      const remove = () => {
        overlay?.remove()
        overlay = null
      }

      const show = text => {
        remove()
        overlay = document.createElement('section')
        overlay.id = 'saksgang-feil'
        overlay.setAttribute('role', 'alert')
        Object.assign(overlay.style, {
          position: 'fixed', inset: 'auto 0 0 0', zIndex: 1000, maxHeight: '60vh', overflow: 'auto',
          padding: '1rem clamp(1rem, 4vw, 3rem)', background: '#3b0d0c', color: '#fff', font: '16px/1.5 system-ui',
        })
        const heading = document.createElement('strong')
        heading.textContent = 'Bygget stoppet. Siden er som den sist var.'
        const lines = document.createElement('pre')
        lines.lang = 'en'
        lines.textContent = text
        Object.assign(lines.style, { whiteSpace: 'pre-wrap', margin: '.5rem 0 0', font: '14px/1.5 ui-monospace, monospace' })
        overlay.append(heading, lines)
        document.body.append(overlay)
      }

      feed.addEventListener('changed', () => location.reload())
      feed.addEventListener('mended', remove)
      feed.addEventListener('failed', event => show(event.data))
      addEventListener('pagehide', () => feed.close())
    }

    """
}
