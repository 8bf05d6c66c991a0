// Laadt een bladzijde van `leerplan serve` opnieuw zodra hij anders is dan zoals hij hier staat.
"use strict";
(() => {
  const stand = document.currentScript.dataset.stand;
  let stroom = null;

  async function kijk() {
    try {
      const antwoord = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
      const nu = antwoord.headers.get("ETag");
      if (nu !== null && nu !== `"${stand}"`) location.reload();
    } catch {
      // De server is even weg; de stroom probeert het zelf opnieuw.
    }
  }

  // Alleen een bladzijde die je ziet luistert: een browser heeft maar weinig verbindingen.
  function luister() {
    if (document.hidden) {
      stroom?.close();
      stroom = null;
    } else if (stroom === null) {
      stroom = new EventSource("/_leerplan/gebeurtenissen");
      stroom.addEventListener("open", kijk);
      stroom.addEventListener("message", kijk);
    }
  }

  document.addEventListener("visibilitychange", luister);
  luister();
})();
