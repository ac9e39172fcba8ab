/** A button of the next step with what one should know beside it. */
export function Footer({ note, children }: { note: string; children?: React.ReactNode }) {
  return (
    <div className="mt-4 flex flex-col gap-2">
      {children}
      <p className="text-xs text-ink-muted">{note}</p>
    </div>
  );
}
