/** Ends a worker for good: one that is ended while its script still loads would report that as an error. */
export function endWorker(worker: Worker | null | undefined): void {
  if (!worker) return;
  worker.onmessage = null;
  worker.onerror = null;
  worker.terminate();
}
