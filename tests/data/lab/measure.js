// What a ruler and a reader would find wrong with a sheet, as `kind: where`.
(() => {
  const MM = 96 / 25.4;
  const HIDDEN = ".alleen-voor, .sla-over, script, style, template";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const seen = (element) => !element.closest(HIDDEN) && element.getClientRects().length > 0;
  const say = (element) => {
    const words = element.textContent.replaceAll("\u00ad", "").trim().replace(/\s+/g, " ").slice(0, 60);
    return `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${words}`;
  };

  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (text.data.trim() && seen(text.parentElement)) found.push(text);
    }
    return found;
  };

  // The width that paper leaves a sheet, from the @page rules that it uses.
  const paper = () => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const pages = rules.filter((rule) => rule instanceof CSSPageRule && rule.style.size);
    const name = ["html", "body", ".vel"]
      .map((selector) => document.querySelector(selector))
      .map((element) => (element ? getComputedStyle(element).page : "auto"))
      .find((page) => page && page !== "auto");
    const rule = pages.find((page) => page.selectorText === (name ?? "")) ?? pages[0];
    const short = /a3/i.test(rule.style.size) ? 297 : 210;
    const long = /a3/i.test(rule.style.size) ? 420 : 297;
    const width = /landscape/i.test(rule.style.size) ? long : short;
    return width - parseFloat(rule.style.marginLeft) - parseFloat(rule.style.marginRight);
  };

  const outline = (report) => {
    if (document.documentElement.lang !== "nl") report("lang", document.documentElement);
    const heads = all("h1, h2, h3, h4, h5, h6");
    // a file with the sheets of a whole class has a heading for each sheet
    const sheets = Math.max(1, all("article.vel").length);
    if (heads.filter((head) => head.localName === "h1").length !== sheets) report("h1", document.body);
    let level = 0;
    for (const head of heads) {
      const next = Number(head.localName[1]);
      if (next > level + 1) report("heading-order", head);
      level = next;
    }
    for (const head of all("th")) {
      if (!["col", "row", "colgroup", "rowgroup"].includes(head.getAttribute("scope"))) report("scope", head);
    }
    for (const table of all("table")) {
      if (!table.caption) report("caption", table);
    }
  };

  const sizes = (report) => {
    for (const text of texts()) {
      const parent = text.parentElement;
      // drawings are scaled, and so is the text in them
      const scale = parent.closest("svg") ? parent.getScreenCTM().a : 1;
      const small = parseFloat(getComputedStyle(parent).fontSize) * scale < (8.5 * 96) / 72 - 0.01;
      // an index or a power in a formula is small by nature
      if (small && !parent.closest("msub, msup, msubsup, mfrac, munder, mover, munderover")) report("small-text", parent);
    }
  };

  // On how many lines the text of a match stands. Where a soft hyphen is used, its hyphen counts as a
  // little box before what comes after it.
  const lines = (text, match) => {
    const range = document.createRange();
    range.setStart(text, match.index);
    range.setEnd(text, match.index + match[0].length);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
    if (text.data[match.index - 1] === "\u00ad" && boxes.length > 1) boxes.shift();
    return new Set(boxes.map((box) => Math.round(box.top))).size;
  };

  // A word that is broken where it has no hyphen; addresses and file names may break anywhere.
  const words = (report) => {
    for (const text of texts()) {
      if (/:\/\/|@|\.\w+$/.test(text.data)) continue;
      for (const match of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
        if (lines(text, match) > 1) report("cut-word", text.parentElement);
      }
      for (const match of text.data.matchAll(/(?<!\S)\p{L}\s=\s\S{1,6}(?!\S)/gu)) {
        if (lines(text, match) > 1) report("broken-formula", text.parentElement);
      }
      if (/\$[^$\s][^$]*\$|\\(frac|cdot|vec|sqrt|Delta)/.test(text.data)) report("raw-formula", text.parentElement);
    }
  };

  // An index stands lower than what it is an index of, a power higher.
  const formulas = (report) => {
    for (const formula of all("msub, msup").filter(seen)) {
      const [base, script] = [...formula.children].map((part) => part.getBoundingClientRect());
      const lower = script.bottom - base.bottom;
      const higher = base.top - script.top;
      if ((formula.localName === "msub" ? lower : higher) < 1) report("flat-index", formula);
    }
  };

  const overflow = (report, limit) => {
    for (const element of all("body *")) {
      if (!seen(element) || element.closest("svg, math") || element.closest(".nav")) continue;
      const box = element.getBoundingClientRect();
      const around = element.parentElement.getBoundingClientRect();
      const outside = (edges) => edges.right > limit + 1 || edges.left < -1;
      if (outside(box) && !outside(around)) report("outside-sheet", element);
      const style = getComputedStyle(element);
      if (style.display === "inline" || style.display === "contents") continue;
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) report("cut-off", element);
      const clipped = style.overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
      if (clipped) report("cut-off", element);
    }
  };

  const columns = (report) => {
    for (const table of all("table").filter(seen)) {
      const drawn = new Map();
      for (const row of all("tbody tr, tfoot tr", table).filter(seen)) {
        for (const cell of row.cells) {
          if (cell.colSpan > 1) continue;
          const left = Math.round(cell.getBoundingClientRect().left);
          const bare = cell.cloneNode(true);
          for (const hidden of bare.querySelectorAll(".alleen-voor")) hidden.remove();
          const symbol = bare.textContent.trim().length <= (table.matches(".kaart") ? 3 : 0);
          drawn.set(left, (drawn.get(left) ?? true) && symbol);
        }
      }
      // boxes to tick need less room than words; the results of a class least, so that a chapter fits
      const ticks = table.matches(".kaart") ? 8 : 10.5;
      const told = new Set();
      for (const cell of all("tr > *", table).filter(seen)) {
        const box = cell.getBoundingClientRect();
        const left = Math.round(box.left);
        if (box.width >= (drawn.get(left) ? ticks : 12) * MM - 0.5 || told.has(left)) continue;
        told.add(left);
        report("narrow-column", cell);
      }
    }
  };

  const rows = (report) => {
    for (const table of all("table").filter(seen)) {
      if (table.tHead && getComputedStyle(table.tHead).display !== "table-header-group" && seen(table.tHead)) {
        report("head-not-repeated", table);
      }
    }
    for (const row of all("tr").filter(seen)) {
      if (getComputedStyle(row).breakInside !== "avoid") report("row-may-split", row);
    }
  };

  const writing = (report) => {
    const least = 8.5 * MM - 0.5;
    for (const line of all(".lijn, dd.leeg, tr.open > *, .schrijf td").filter(seen)) {
      if (line.getBoundingClientRect().height < least) report("low-line", line);
    }
  };

  window.inspectPage = async (job) => {
    const found = [];
    const report = (kind, element) => found.push(`${kind}: ${say(element)}`);
    outline(report);
    if (job.name === "print") {
      const width = paper() * MM;
      window.frameElement.style.width = `${width}px`;
      await new Promise((resolve) => setTimeout(resolve, 20));
      sizes(report);
      words(report);
      formulas(report);
      overflow(report, width);
      columns(report);
      rows(report);
      writing(report);
    } else if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) {
      report("page-too-wide", document.body);
    }
    return [...new Set(found)];
  };
})();
