// What every page does when a part of it is swapped in.
document.addEventListener("htmx:afterSwap", (event) => {
  const focus = event.target.querySelector?.("[data-focus]");
  if (focus) focus.focus({ preventScroll: false });
});
