// What every page does when a part of it is swapped in.
document.addEventListener("htmx:afterSwap", (event) => {
  const focus = event.target.querySelector?.("[data-focus]");
  if (focus) focus.focus({ preventScroll: false });
  // The part that asked again and again is gone by now: asking on would begin the next page anew each time.
  const go = document.querySelector("[data-go]");
  if (go) window.location.assign(go.href);
});
