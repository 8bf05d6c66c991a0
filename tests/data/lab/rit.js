// Walks through a site as a reader does: clicks every link of every page in a frame, types in the search
// and clicks what is found. Writes what was seen as JSON into the page.
(async () => {
  const frame = document.createElement("iframe");
  frame.style.cssText = "border: 0; width: 1280px; height: 900px";
  document.body.append(frame);
  const root = new URL("./", location.href).href;
  const problems = [];
  const visited = new Set();
  const arrived = () => new Promise((done) => frame.addEventListener("load", done, { once: true }));
  const page = () => frame.contentDocument;
  const here = () => frame.contentWindow.location.href.slice(root.length).split("#")[0];
  const open = async (path) => {
    const loaded = arrived();
    frame.src = root + path;
    await loaded;
  };
  const look = async () => {
    const path = here();
    const wrong = (text) => problems.push(`${path}: ${text}`);
    if (page().querySelectorAll("h1").length !== 1) wrong("no page");
    const sheets = [...page().styleSheets].filter((sheet) => sheet.href);
    if (sheets.length !== 1 || sheets[0].cssRules.length < 50) wrong("no style");
    await page().fonts.ready;
    const fonts = [...page().fonts].filter((font) => font.status === "loaded");
    if (fonts.length === 0) wrong("no font");
    if (path !== "index.html" && !path.endsWith("-ouders.html") && !page().querySelector(".kruimels a")) wrong("no way back");
  };
  const links = () =>
    [...page().querySelectorAll("a[href]")].filter(
      (link) => link.protocol === "file:" && link.href.split("#")[0] !== frame.contentWindow.location.href.split("#")[0],
    );
  const paths = ["index.html"];
  const clicked = new Set();
  await open("index.html");
  while (paths.length > 0) {
    const path = paths.shift();
    if (visited.has(path)) continue;
    visited.add(path);
    await open(path);
    await look();
    const count = links().length;
    for (let number = 0; number < count; number += 1) {
      const link = links()[number];
      const target = link.href.slice(root.length).split("#")[0];
      if (clicked.has(target)) continue;
      clicked.add(target);
      const loaded = arrived();
      link.click();
      await loaded;
      let reached = "";
      try { reached = here(); } catch (error) { reached = `${error}`; }
      if (reached !== target) problems.push(`${path}: ${target} leads to ${reached}`);
      paths.push(target);
      await open(path);
    }
  }
  const found = {};
  for (const query of __QUERIES__) {
    // a page that only jumps to another place in itself is not loaded again
    if (here() !== "index.html") await open("index.html#zoeken");
    const field = page().getElementById("zoek-tekst");
    if (field.closest("[hidden]")) problems.push("the search is hidden");
    field.value = query;
    field.dispatchEvent(new frame.contentWindow.Event("input", { bubbles: true }));
    const results = [...page().querySelectorAll("#zoek-lijst a")];
    found[query] = { told: page().getElementById("zoek-stand").textContent, titles: results.map((one) => one.textContent) };
    if (results.length > 0) {
      const loaded = arrived();
      results[0].click();
      await loaded;
      found[query].first = here();
      await look();
    }
  }
  const out = document.createElement("pre");
  out.id = "results";
  out.textContent = JSON.stringify({ visited: [...visited].sort(), problems, found });
  document.body.replaceChildren(out);
})().catch((error) => {
  const out = document.createElement("pre");
  out.id = "results";
  out.textContent = JSON.stringify({ visited: [], problems: [`${error}`], found: {} });
  document.body.replaceChildren(out);
});
