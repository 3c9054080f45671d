// SPDX-License-Identifier: GPL-3.0-or-later
// Søk i nettleseren: henter de filene av indeksen som et søk trenger, og skriver ut det samme svaret som `saksgang
// search --format json` gir.
"use strict";
(() => {
  const page = document.currentScript;
  const folder = page.dataset.mappe + "/";
  const edition = page.dataset.utgave;

  // ---- Filene ----

  const files = new Map();
  const waiting = new Map();

  window.saksgang = {
    /** Tar imot en fil: navnet, og bytene pakket og som tekst. */
    ta(name, text) {
      const done = waiting.get(name);
      waiting.delete(name);
      if (done) done(unpacked(text));
    },
    søk: (query, options) => answer({ query, ...options }),
  };

  async function unpacked(text) {
    const packed = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  function file(name) {
    if (!files.has(name)) {
      files.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement("script");
        script.src = `${folder}${name}.js?${edition}`;
        script.onload = () => script.remove();
        script.onerror = () => {
          files.delete(name);
          reject(new Error(`Fikk ikke hentet ${name}.js`));
        };
        document.head.append(script);
      }));
    }
    return files.get(name);
  }

  // ---- Maskinen ----

  let machine;
  const provided = new Set();

  async function start() {
    const { instance } = await WebAssembly.instantiate(await file("m0"), { env: { log: Math.log } });
    return instance.exports;
  }

  function write(exports, bytes) {
    const room = exports.reserve(bytes.length) >>> 0;
    new Uint8Array(exports.memory.buffer, room, bytes.length).set(bytes);
    return room;
  }

  /** Legger filer inn i maskinen. */
  async function provide(exports, names) {
    const found = await Promise.all(names.map(async (name) => [name, await file(name)]));
    for (const [name, bytes] of found) {
      if (provided.has(name)) continue;
      exports.provide(name.charCodeAt(0), Number(name.slice(1)), write(exports, bytes), bytes.length);
      provided.add(name);
    }
  }

  /** Svaret på en forespørsel, som det står i kontrakten for `search --format json`. */
  async function answer({ query, limit = 10, offset = 0, sort = "relevance", grouping = "none", boost = "" }) {
    machine ??= start();
    const exports = await machine;
    const request = [query.normalize("NFC").replaceAll("\x1f", " "), limit, offset, sort, grouping, boost].join("\x1f");
    for (let round = 0; round < 1000; round++) {
      const bytes = new TextEncoder().encode(request);
      const at = exports.search(write(exports, bytes), bytes.length) >>> 0;
      const text = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, at, exports.answerLength()));
      const rest = text.slice(1);
      if (text[0] === "=") return JSON.parse(rest);
      if (text[0] !== "?") throw new Error(rest);
      await provide(exports, rest.split(" "));
    }
    throw new Error("Søket ble aldri ferdig");
  }

  // ---- Siden ----

  const form = document.getElementById("_skjema");
  const field = document.getElementById("_felt");
  const order = document.getElementById("_sortering");
  const single = document.getElementById("_enkeltvis");
  const status = document.getElementById("_status");
  const help = document.getElementById("_hjelp");
  const filters = document.getElementById("_filtre");
  const list = document.getElementById("_treff");
  const more = document.getElementById("_flere");
  const isWide = matchMedia("(min-width: 60rem)");
  const pageLength = 10;
  let shown = 0;
  let latest = 0;

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  const count = (number, one, several) => `${number.toLocaleString("nb")} ${number === 1 ? one : several}`;

  function addressOf(query) {
    const parameters = new URLSearchParams({ q: query });
    if (order.value !== "relevance") parameters.set("sortering", order.value);
    if (single.checked) parameters.set("enkeltvis", "ja");
    return "?" + parameters;
  }

  function readAddress() {
    const parameters = new URLSearchParams(location.search);
    field.value = parameters.get("q") ?? "";
    order.value = parameters.get("sortering") ?? "relevance";
    if (!order.value) order.value = "relevance";
    single.checked = parameters.get("enkeltvis") === "ja";
  }

  function show(query) {
    history.pushState(null, "", addressOf(query));
    readAddress();
    run();
  }

  async function run(offset = 0) {
    const query = field.value.trim();
    const number = ++latest;
    document.title = query ? `${query} – Søk · Saksgang` : "Søk · Saksgang";
    if (!query) return clear("");
    if (offset === 0) status.textContent = "Søker …";
    list.setAttribute("aria-busy", "true");
    try {
      const grouping = single.checked ? "none" : "document";
      const found = await answer({ query, limit: pageLength, offset, sort: order.value, grouping });
      if (number === latest) present(found, offset);
    } catch (error) {
      if (number === latest) clear(`Søket gikk ikke: ${error.message.split("\n").join(" – ")}`);
    }
    list.removeAttribute("aria-busy");
  }

  function clear(message) {
    status.textContent = message;
    for (const part of [help, filters, list]) part.replaceChildren();
    more.hidden = true;
  }

  function present(found, offset) {
    const total = found.documents ? found.documents.total : found.total;
    const passages = count(found.total, "passasje", "passasjer");
    status.textContent = found.total === 0 ? "Ingen treff."
      : found.documents ? `${passages} i ${count(total, "dokument", "dokumenter")}.` : `${passages}.`;
    if (offset === 0) {
      list.replaceChildren();
      help.replaceChildren(...advice(found));
      filters.replaceChildren(...facets(found));
      shown = 0;
    }
    const items = found.documents ? groups(found) : found.hits.map((hit) => element("li", { class: "treff" }, ...hitParts(hit, true)));
    list.append(...items);
    shown = offset + items.length;
    more.hidden = shown >= total || items.length === 0;
    if (offset > 0) items[0]?.querySelector("a")?.focus();
  }

  function link(query, text) {
    const made = element("a", { href: addressOf(query) }, text ?? query);
    made.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      show(query);
    });
    return made;
  }

  function advice(found) {
    const lines = [];
    if (found.corrected) lines.push(element("p", {}, "Søkte etter ", link(found.corrected), "."));
    if (found.also.length > 0) lines.push(element("p", {}, `Søkte også etter ${found.also.join(", ")}.`));
    for (const way of found.advice ?? []) {
      const before = { didYouMean: "Mente du ", withoutWord: "Uten ett av ordene: ", withoutFilter: "Uten ett av filtrene: ",
        unknownWord: "Uten det: ", anyWord: "Med noen av ordene: " }[way.kind];
      const line = element("p");
      const word = way.kind === "unknownWord" ? /«(.*)»/.exec(way.message)?.[1] : undefined;
      if (way.kind === "unknownWord") line.append(word ? `Ingen passasje har «${word}». ` : "Ingen passasje har ett av leddene. ");
      if (way.query && way.hits > 0) line.append(before, link(way.query), ` (${count(way.hits, "passasje", "passasjer")})`);
      if (line.hasChildNodes()) lines.push(line);
    }
    for (const note of found.notes ?? []) lines.push(element("p", {}, ...noted(note)));
    return lines;
  }

  // ---- Merknadene til søket ----

  /** Norske ord for det maskinen sier om søket; hvert mønster er hele meldingen. */
  const words = [
    [/^the bracket was never opened$/, "Parentesen er aldri åpnet. Ta den bort, eller skriv ( foran det første ordet."],
    [/^the bracket is never closed$/, "Parentesen er aldri lukket. Skriv ) etter det siste leddet."],
    [/^brackets are more than (\d+) deep$/, "Mer enn $1 parenteser står inni hverandre. Bruk færre."],
    [/^no word here$/, "Tegn alene blir ikke søkt etter."],
    [/^this operator needs a word on both sides$/,
      "AND, OR og NEAR trenger et ord på hver side. Skriv ordet med små bokstaver for å søke etter det."],
    [/^nothing follows to leave out$/, "Det står ingenting etter minustegnet. Skriv -ord eller NOT ord."],
    [/^NEAR stands between two words$/, "NEAR står mellom to ord: skatt NEAR/5 eksport."],
    [/^nothing stands in the brackets$/, "Det står ingenting i parentesen."],
    [/^no word between the quotation marks$/, "Det står ingen ord mellom anførselstegnene."],
    [/^the quotation mark is never closed$/, 'Anførselstegnet er aldri lukket. Skriv " der frasen slutter.'],
    [/^a distance is a number from 1 to 100$/, "En avstand er et tall fra 1 til 100: NEAR/5."],
    [/^a \* stands for letters beside at least two others$/,
      "En * står for bokstaver ved siden av minst to andre: helse*, *skatt, hel*ring."],
    [/^the field (.+): has no value$/, "Feltet $1: har ingen verdi. Skriv den rett etter kolonet."],
    [/^unknown field "(.+)"$/, "«$1» er ikke noe felt, og er søkt etter som et ord."],
    [/^a group of values is a list of which any will do$/, "I en gruppe av verdier holder det med én av dem."],
    [/^no word in the index is like (.+)$/, "Ingen ord er som $1. Skriv færre bokstaver, eller et helt ord."],
    [/^(.+) stands for (\d+) words, and the commonest (\d+) of them were searched for$/,
      "$1 står for $2 ord, og de $3 vanligste er søkt etter. Skriv flere bokstaver."],
    [/^no word is spelt like (.+)$/, "Ingen ord skrives som $1."],
    [/^unknown party "(.+)"$/, "«$1» er ikke noe parti i indeksen."],
    [/^unknown kind "(.+)"$/, "«$1» er ingen type."],
    [/^no committee "(.+)" in the index$/, "Indeksen har ingen komité som heter «$1»."],
    [/^"(.+)" is no session$/, "«$1» er ingen sesjon. Skriv to år som følger hverandre: 2019-2020."],
    [/^unknown language "(.+)"$/, "«$1» er ikke noe språk. Skriv nb eller nn."],
    [/^"(.+)" is no chapter$/, "«$1» er ikke noe kapittel. Skriv nummeret."],
    [/^"(.+)" is no item$/, "«$1» er ingen post. Skriv nummeret, eller kapittelet også: 732/70."],
    [/^"(.+)" is no reference to a document$/, "«$1» er ingen henvisning til et dokument. Skriv den slik den trykkes."],
    [/^"(.+)" is no date$/, "«$1» er ingen dato. Skriv 2020, 2020-03 eller 2020-03-15, eller to med .. mellom."],
    [/^"(.+)" ends before it begins$/, "«$1» slutter før det begynner."],
    [/^"(.+)" is no amount of money$|^no amount of money is "(.+)"$/, "«$1$2» er ikke noe beløp."],
    [/^no document "(.+)" in the index$/, "Indeksen har ikke noe dokument «$1»."],
    [/^nobody is called "(.+)" in the index$/, "Ingen i indeksen heter «$1»."],
  ];

  /** Meldingen på norsk; en som ikke er kjent her, står på engelsk og sier det. */
  function noted(note) {
    const known = words.find(([pattern]) => pattern.test(note.message));
    const near = /did you mean (.+)\?/.exec(note.hint)?.[1];
    if (known) return [note.message.replace(known[0], known[1]), near ? ` Mente du ${near}?` : ""];
    return [element("span", { lang: "en" }, `${note.message}: ${note.hint}`)];
  }

  // ---- Filtrene ----

  const headings = { parti: "Parti", type: "Type", komite: "Komité", sesjon: "Sesjon", "år": "År" };

  function filterOf(name, value) {
    const field = name === "år" ? "dato" : name;
    const plain = name === "sesjon" ? value.replace("–", "-") : value;
    return /\s/.test(plain) ? `${field}:"${plain}"` : `${field}:${plain}`;
  }

  function facets(found) {
    const words = found.query.trim();
    return Object.entries(found.facets).filter(([, rows]) => rows.length > 0).map(([name, rows]) => {
      const items = rows.slice(0, 12).map((row) => {
        const filter = filterOf(name, row.value);
        const isOn = ` ${words.toLowerCase()} `.includes(` ${filter.toLowerCase()} `);
        const button = element("button", { type: "button", class: "filter", "aria-pressed": isOn ? "true" : "false" },
          row.value, element("span", { class: "antall" }, row.count.toLocaleString("nb")));
        button.addEventListener("click", () => show(isOn ? without(words, filter) : `${words} ${filter}`));
        return element("li", {}, button);
      });
      const isUsed = rows.some((row) => words.includes(filterOf(name, row.value)));
      const open = isUsed || isWide.matches && (name === "parti" || name === "type");
      return element("details", { class: "filtergruppe", open },
        element("summary", {}, headings[name] ?? name), element("ul", {}, ...items));
    });
  }

  function without(words, filter) {
    const start = words.toLowerCase().indexOf(filter.toLowerCase());
    return (words.slice(0, start) + words.slice(start + filter.length)).replace(/\s+/g, " ").trim();
  }

  // ---- Treffene ----

  function marked(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return holder.content;
  }

  function badge(code) {
    return element("span", { class: `parti p-${code.toLowerCase()}` }, code);
  }

  function hitParts(hit, hasTitle) {
    const name = hasTitle ? hit.title : hit.heading ?? hit.title;
    const facts = element("p", { class: "radinfo" }, element("span", { class: "type" }, hit.kind));
    if (hasTitle && hit.heading) facts.append(element("span", {}, hit.heading));
    if (hit.date) facts.append(element("time", { datetime: hit.date }, hit.date));
    if (hit.same) facts.append(element("span", {}, `samme ordlyd ${count(hit.same.length, "sted", "steder")} til`));
    return [
      element("p", { class: "radtittel" }, element("a", { href: hit.url }, name)),
      element("p", { class: "utdrag" }, marked(hit.snippet)),
      hit.parties.length > 0 ? element("p", { class: "merker" }, ...hit.parties.map(badge)) : null,
      facts,
    ].filter((part) => part !== null);
  }

  function groups(found) {
    const hits = [...found.hits];
    return found.documents.groups.map((group) => {
      const own = hits.splice(0, group.shown);
      const first = own[0];
      const rest = group.passages - own.length - own.reduce((sum, hit) => sum + (hit.same?.length ?? 0), 0);
      const item = element("li", { class: "treff" },
        element("h2", { class: "treffdokument" }, element("a", { href: first.url.split("#")[0] }, first.title)),
        ...own.map((hit) => element("div", { class: "passasjetreff" }, ...hitParts(hit, false))));
      if (rest > 0) {
        const all = link(group.query, `${count(rest, "passasje", "passasjer")} til i dette dokumentet`);
        item.append(element("p", { class: "merk" }, all));
      }
      return item;
    });
  }

  // ---- Hendelser ----

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(field.value.trim());
  });
  for (const choice of [order, single]) choice.addEventListener("change", () => show(field.value.trim()));
  more.addEventListener("click", () => run(shown));
  addEventListener("popstate", () => {
    readAddress();
    run();
  });

  /** «/» går til feltet; pil ned og opp går fra treff til treff, og fra det første tilbake til feltet. */
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isTyping = event.target === field;
    if (event.key === "/" && !isTyping) {
      event.preventDefault();
      field.focus();
      field.select();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = [...list.querySelectorAll(".radtittel a")];
    const at = links.indexOf(document.activeElement);
    if (at < 0 && !isTyping) return;
    const next = event.key === "ArrowDown" ? at + 1 : at - 1;
    if (next >= links.length) return;
    event.preventDefault();
    if (next < 0) field.focus();
    else links[next].focus();
  });

  readAddress();
  if (field.value) run();
})();
