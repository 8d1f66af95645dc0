// What every page does when a part of it is swapped in.
document.addEventListener("htmx:afterSwap", (event) => {
  const focus = event.target.querySelector?.("[data-focus]");
  if (focus) focus.focus({ preventScroll: false });
  // The part that asked again and again is gone by now: asking on would begin the next page anew each time.
  const go = document.querySelector("[data-go]");
  if (go) window.location.assign(go.href);
});

// A link whose part could not be had is followed as a link: the page that comes says what is wrong.
for (const failed of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failed, (event) => {
    const link = event.detail.elt.closest?.("a[href]");
    if (link) window.location.assign(link.href);
  });
}
