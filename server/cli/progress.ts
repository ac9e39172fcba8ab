const BAR_WIDTH = 30;
const LINE_EVERY_MS = 2_000;

/** Progress on stderr: one bar that is drawn over on a terminal, a plain line now and then otherwise. */
export function progressBar(label: string) {
  const { stderr } = process;
  let lastLine = 0;
  return {
    update(done: number, total: number, perSecond: number) {
      const share = total > 0 ? done / total : 1;
      const words = `${done}/${total} (${Math.round(perSecond)}/s)`;
      if (stderr.isTTY) {
        const filled = Math.round(share * BAR_WIDTH);
        stderr.write(`\r${label} ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${words}\u001b[K`);
        if (done === total) stderr.write('\n');
      } else if (done === total || performance.now() - lastLine > LINE_EVERY_MS) {
        lastLine = performance.now();
        stderr.write(`${label} ${words}\n`);
      }
    },
  };
}
