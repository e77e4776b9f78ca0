// Notes all that can be read on the page, from before the first paint: at each frame, and after each
// change of the document, since more may change between a frame's own scripts and what it paints.
{
  const watched = (window.watched = { fromTheStart: document.body === null, frames: 0, sights: [] });
  const look = () => {
    const { body } = document;
    // Browsers paint nothing before the style sheet in the head is there.
    if (!body || !document.styleSheets.length) return;
    const controls = [...body.querySelectorAll("input, select")].filter((control) =>
      control.checkVisibility({ visibilityProperty: true }));
    const sight = [body.innerText, ...controls.map(({ value }) => value)].join("\n");
    if (watched.sights.at(-1) !== sight) watched.sights.push(sight);
  };
  const frame = () => {
    watched.frames += 1;
    look();
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new MutationObserver(look).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
}
