// Zoekt in de titels en woorden van alle bladzijden, zonder server. Alles wat van een document komt, wordt
// als tekst getoond.
(() => {
  const paginas = {{ gegevens }};
  const meeste = 30;
  const kaal = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const vak = document.getElementById("zoek-vak");
  const veld = document.getElementById("zoek-tekst");
  const stand = document.getElementById("zoek-stand");
  const lijst = document.getElementById("zoek-lijst");
  if (!vak || !veld || !stand || !lijst) return;
  const bekend = paginas.map((pagina) => {
    const titel = kaal(pagina.t);
    return { pagina, titel, alles: `${titel} ${kaal(pagina.o)} ${kaal(pagina.w || "")}` };
  });
  const gewicht = (een, woorden) => woorden.filter((woord) => een.titel.includes(woord)).length;
  const zoek = () => {
    const woorden = kaal(veld.value).split(/\s+/).filter(Boolean);
    lijst.replaceChildren();
    stand.textContent = "";
    if (woorden.length === 0) return;
    const gevonden = bekend
      .filter((een) => woorden.every((woord) => een.alles.includes(woord)))
      .sort((a, b) => gewicht(b, woorden) - gewicht(a, woorden));
    for (const { pagina } of gevonden.slice(0, meeste)) {
      const link = document.createElement("a");
      link.href = pagina.p;
      link.textContent = pagina.t;
      const over = document.createElement("span");
      over.className = "over";
      over.textContent = ` ${pagina.o}`;
      const regel = document.createElement("li");
      regel.append(link, over);
      lijst.append(regel);
    }
    const aantal = gevonden.length;
    const rest = aantal > meeste ? `, de eerste ${meeste} staan hier` : "";
    stand.textContent = aantal === 0 ? "Niets gevonden. Probeer een korter woord." : `${aantal} gevonden${rest}.`;
  };
  vak.hidden = false;
  veld.addEventListener("input", zoek);
  if (location.hash === "#zoeken") veld.focus();
  zoek();
})();
