'use client';

import { Dialog } from '../_ui/dialog';
import { Keys } from './keys';

const SHORTCUTS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['Ctrl', 'K'], 'Every page and action (⌘ K on a Mac)'],
  [['g', 'm'], 'Markets'],
  [['g', 'p'], 'Proposals'],
  [['g', 's'], 'Stress runs'],
  [['?'], 'This list'],
  [['←', '→'], 'On a slider: one legal step'],
  [['Shift', '←'], 'On a slider: ten steps'],
  [['↑', '↓'], 'On a table: the next row; Enter opens it'],
  [['Esc'], 'Close what is open'],
];

export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2.5 p-5 text-sm">
        {SHORTCUTS.map(([keys, does]) => (
          <div key={does} className="contents">
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
