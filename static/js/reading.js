// A claim under pointer or focus lights its partners; j and k move; focus brings partners into view.
const claims = [...document.querySelectorAll("a.tied[data-rows]")];
const rowsOf = (claim) => claim.dataset.rows.split(" ");
const partnersOf = (claim) => {
  const rows = new Set(rowsOf(claim));
  return claims.filter((other) => other !== claim && rowsOf(other).some((row) => rows.has(row)));
};

function light(claim) {
  for (const other of claims) other.classList.remove("lit");
  if (!claim) return;
  claim.classList.add("lit");
  for (const partner of partnersOf(claim)) partner.classList.add("lit");
}

// Only the partner's own column scrolls: the reader's place stays where it is.
function bringPartners(claim) {
  const seen = new Set([claim.closest(".report")]);
  for (const partner of partnersOf(claim)) {
    const column = partner.closest(".report");
    if (seen.has(column) || column.scrollHeight <= column.clientHeight) continue;
    seen.add(column);
    const offset = partner.getBoundingClientRect().top - column.getBoundingClientRect().top;
    column.scrollTop += offset - column.clientHeight / 3;
  }
}

for (const claim of claims) {
  claim.addEventListener("mouseenter", () => light(claim));
  claim.addEventListener("mouseleave", () => light(document.activeElement?.matches?.("a.tied") ? document.activeElement : null));
  claim.addEventListener("focus", () => {
    light(claim);
    bringPartners(claim);
  });
  claim.addEventListener("blur", () => light(null));
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key !== "j" && event.key !== "k") return;
  const at = claims.indexOf(document.activeElement);
  const next = claims[Math.min(claims.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
  next?.focus();
});
