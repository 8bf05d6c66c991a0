// What would be lost of a sheet on a printer without colour, as `kind: where`.
(() => {
  const HIDDEN = ".alleen-voor, .sla-over, script, style, template";
  const TEXT = 4.5;
  const LINE = 3;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const seen = (element) => !element.closest(HIDDEN) && element.getClientRects().length > 0;
  const say = (element) => {
    const words = element.textContent.replaceAll("\u00ad", "").trim().replace(/\s+/g, " ").slice(0, 60);
    return `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${words}`;
  };

  // A colour as a printer without colour makes it of white paper: 0 is black, 1 is white.
  const grey = (colour) => {
    const parts = colour.match(/[\d.]+/g);
    if (!parts || colour === "none") return null;
    const [red, green, blue, alpha = 1] = parts.map(Number);
    const light = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    return 1 - alpha + alpha * light;
  };
  const luminance = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  // What a text stands on: the last shape drawn under it, an area that is printed, or else paper.
  const under = (element) => {
    const svg = element.closest("svg");
    if (svg) {
      const box = element.getBoundingClientRect();
      const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      const covers = (shape) => {
        const area = shape.getBoundingClientRect();
        const before = shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
        return before && area.left <= at.x && area.right >= at.x && area.top <= at.y && area.bottom >= at.y;
      };
      const fills = all("rect, circle", svg).filter(covers).map((shape) => grey(getComputedStyle(shape).fill));
      return fills.filter((fill) => fill !== null).at(-1) ?? 1;
    }
    for (let area = element; area; area = area.parentElement) {
      const style = getComputedStyle(area);
      const printed = style.printColorAdjust === "exact" && !/, 0\)$/.test(style.backgroundColor);
      if (printed && style.backgroundColor !== "transparent") return grey(style.backgroundColor);
    }
    return 1;
  };

  const words = (report) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !seen(element)) continue;
      const style = getComputedStyle(element);
      const ink = grey(element.closest("svg") ? style.fill : style.color) ?? 1;
      if (contrast(ink, under(element)) < TEXT) report("pale-text", element);
    }
  };

  const lines = (report) => {
    for (const line of all(".lijn").filter(seen)) {
      const style = getComputedStyle(line);
      const drawn = parseFloat(style.borderBottomWidth) > 0;
      if (drawn && contrast(grey(style.borderBottomColor), 1) < LINE) report("pale-line", line);
    }
    for (const box of all(".vink, .bal").filter(seen)) {
      if (contrast(grey(getComputedStyle(box).stroke) ?? 1, 1) < LINE) report("pale-line", box);
    }
  };

  // A shape without its place and its colour: what is left of it in grey.
  const shape = (element) => {
    const style = getComputedStyle(element);
    const fill = grey(style.fill);
    const form = ["d", "r", "cx", "cy", "rx"].map((name) => element.getAttribute(name) ?? "").join(",");
    const paint = fill === null ? "open" : fill < 0.5 ? "dark" : "light";
    const edge = style.stroke === "none" ? "" : `${style.strokeDasharray} ${style.strokeWidth}`;
    const letter = element.localName === "text" ? element.textContent : "";
    return [element.localName, form, paint, edge, letter].join("|");
  };
  const drawing = (svg) => all("rect, circle, path, text", svg).map(shape).join(" ");
  const told = (symbol) => symbol.nextElementSibling?.matches(".alleen-voor") ? symbol.nextElementSibling.textContent.trim() : "";
  const bar = (element) => {
    const hatched = element.nextElementSibling?.matches(".arcering") ? "hatched" : "";
    const style = getComputedStyle(element);
    const fill = grey(style.fill);
    return `${element.localName} ${fill < 0.5 ? "dark" : "light"} ${style.strokeDasharray} ${style.strokeWidth} ${hatched}`;
  };

  // Each group of symbols with what each of them means and what it looks like.
  const groups = () => [
    all(".bal, .streep").filter(seen).map((one) => [told(one), one.localName === "svg" ? drawing(one) : one.textContent, one]),
    all(".vink").filter(seen).map((one) => [told(one) === "klaar" ? "klaar" : "open", drawing(one), one]),
    all(".merk").filter(seen).map((one) => [[...one.classList].join(" "), drawing(one), one]),
    all(".kant").filter(seen).map((one) => [told(one), drawing(one), one]),
    all(".tijdlijn .vorm").filter(seen).map((one) => [`${one.localName} ${one.getAttribute("class")}`, bar(one), one]),
    all(".graaf .vak").filter(seen).map((one) => [one.getAttribute("class"), bar(one), one]),
  ];

  const states = (report) => {
    for (const group of groups()) {
      const meanings = new Map();
      for (const [meaning, looks, element] of group) {
        if (!meaning) continue;
        const known = meanings.get(looks) ?? meaning;
        meanings.set(looks, known);
        if (known !== meaning) report(`same-in-grey (${known}, ${meaning})`, element);
      }
    }
  };

  window.inspectPage = async (job) => {
    const found = [];
    if (job.name !== "print") return found;
    const report = (kind, element) => found.push(`${kind}: ${say(element)}`);
    words(report);
    lines(report);
    states(report);
    return [...new Set(found)];
  };
})();
