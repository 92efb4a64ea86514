/** How many characters below an element stand in the window now, in shadow trees too. */
export function charactersInSight(root: Element | ShadowRoot): number {
  let count = 0;
  for (const node of root.childNodes) {
    if (node instanceof Text) count += inSight(node) ? (node.textContent ?? '').trim().length : 0;
    else if (node instanceof Element) count += charactersInSight(node);
  }
  return root instanceof Element && root.shadowRoot ? count + charactersInSight(root.shadowRoot) : count;
}

function inSight(text: Text): boolean {
  const range = document.createRange();
  range.selectNode(text);
  const { top, bottom, width } = range.getBoundingClientRect();
  return width > 1 && bottom > 0 && top < window.innerHeight;
}
