// Opens every job in a frame of its own width, one after the other, and writes what was found as JSON
// into the page, where `chromium --dump-dom` prints it.
(async () => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const { jobs, script } = read("lab");
  const results = [];
  const open = (job) =>
    new Promise((resolve) => {
      const frame = document.createElement("iframe");
      frame.style.cssText = `border: 0; width: ${job.width}px; height: ${job.height}px`;
      frame.addEventListener("load", () => resolve(frame), { once: true });
      frame.srcdoc = job.html;
      document.body.append(frame);
    });
  for (const job of jobs) {
    let problems;
    try {
      const frame = await open(job);
      await frame.contentDocument.fonts.ready;
      const code = frame.contentDocument.createElement("script");
      code.textContent = script;
      frame.contentDocument.head.append(code);
      problems = await frame.contentWindow.inspectPage(job);
      frame.remove();
    } catch (error) {
      problems = [`broken: ${error}`];
    }
    results.push({ page: job.page, width: job.name, problems });
  }
  const out = document.createElement("pre");
  out.id = "results";
  out.textContent = JSON.stringify(results);
  document.body.replaceChildren(out);
})();
