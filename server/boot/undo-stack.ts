/** What to undo when the start fails or ends, last first. */
export class UndoStack {
  readonly #undo: (() => void | Promise<void>)[] = [];
  #undone = false;

  /** A part that comes up while the rest is already being stopped is stopped at once. */
  add(undo: () => void | Promise<void>): void {
    if (this.#undone) void undo();
    else this.#undo.push(undo);
  }

  /** Goes on past errors, which it prints; false when there was one. */
  async undo(): Promise<boolean> {
    this.#undone = true;
    let clean = true;
    for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) {
      try {
        await undo();
      } catch (error) {
        clean = false;
        process.stderr.write(`homeostat: while stopping: ${(error as Error).message}\n`);
      }
    }
    return clean;
  }
}
