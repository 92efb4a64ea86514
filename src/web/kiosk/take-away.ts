/** Prints a PDF, or hands a file to the person's device; nothing of it stays in the page. */
export async function takeAway(file: Blob, options: { name: string; print: boolean }): Promise<void> {
  const address = URL.createObjectURL(file);
  const forget = () => URL.revokeObjectURL(address);
  if (options.print) {
    const opened = window.open(address, '_blank', 'noopener=no');
    if (opened === null) {
      forget();
      throw new Error('the browser did not open the file');
    }
    opened.addEventListener('load', () => opened.print());
  } else {
    const link = document.createElement('a');
    link.href = address;
    link.download = options.name;
    link.click();
  }
  setTimeout(forget, 60_000);
}
