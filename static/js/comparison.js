// Move through the rows by keyboard, open and close them, keep the chosen row in view, print.
const heads = document.querySelector("#comparison thead");
new ResizeObserver(() => {
  document.documentElement.style.setProperty("--heads", `${heads.offsetHeight}px`);
}).observe(heads);
// What has the focus in a head is seen whole: a browser is content with a corner of it.
heads.addEventListener("focusin", (event) => event.target.scrollIntoView({ block: "nearest", inline: "nearest" }));

const rowLinks = () => [...document.querySelectorAll("#comparison tbody th a")];
// Past the last row comes the link to the rows after it, where there are more.
const stops = () => [...rowLinks(), ...document.querySelectorAll(".pages.below [rel=next]")];

function markChosen(key) {
  for (const link of rowLinks()) {
    const row = link.closest("tr");
    const chosen = row.id === `row-${key}`;
    row.classList.toggle("chosen", chosen);
    if (chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function move(step) {
  const links = stops();
  if (!links.length) return;
  const at = links.indexOf(document.activeElement);
  const from = at >= 0 ? at : links.findIndex((link) => link.hasAttribute("aria-current"));
  const next = links[Math.min(links.length - 1, Math.max(0, from + step))];
  next.focus();
  (next.closest("tr") ?? next).scrollIntoView({ block: "nearest" });
}

// A sheet that scrolls by itself shows the row that the address chose, and leaves the page where it is.
const chosenRow = document.querySelector(".sheet.wide tr.chosen");
if (chosenRow) {
  const sheet = chosenRow.closest(".sheet");
  sheet.scrollTop += chosenRow.getBoundingClientRect().top - sheet.getBoundingClientRect().top - heads.offsetHeight;
}

// On a narrow window the detail lies below all rows: an address of a row that was cited leads to it.
const narrow = window.matchMedia("(max-width: 1100px)");
if (narrow.matches && !location.hash) document.querySelector(".detail")?.scrollIntoView({ block: "start" });

const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (event.key === "Escape") document.querySelector(".detail .close")?.click();
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id !== "detail") return;
  const detail = event.target.querySelector(".detail");
  document.getElementById("spread").classList.toggle("with-detail", Boolean(detail));
  if (!detail) return;
  markChosen(detail.dataset.row);
  if (narrow.matches) detail.scrollIntoView({ block: "start" });
  else document.querySelector("#comparison tr.chosen")?.scrollIntoView({ block: "nearest" });
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
