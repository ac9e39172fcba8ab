import { Plus, X } from 'lucide-react';
import { REFERENCE_PERP_PARAMETERS } from '@/server/domain/parameters';
import { Button } from '../../../../_ui/button';
import { inputStyle } from '../../../../_ui/field';
import { NumberInput } from '../../../../_ui/number-input';
import type { Edit } from './bulk-edit';

const PARAMETERS = REFERENCE_PERP_PARAMETERS.filter(({ onChain }) => onChain);

interface EditRowsProps {
  edits: readonly Edit[];
  onChange: (edits: readonly Edit[]) => void;
}

/** Which parameters change, and how. */
export function EditRows({ edits, onChange }: EditRowsProps) {
  const free = PARAMETERS.find(({ name }) => !edits.some(({ parameter }) => parameter === name));
  const replace = (index: number, part: Partial<Edit>) =>
    onChange(edits.map((edit, at) => (at === index ? { ...edit, ...part } : edit)));
  return (
    <div className="space-y-3">
      {edits.map((edit, index) => {
        const { label, unit } = PARAMETERS.find(({ name }) => name === edit.parameter)!;
        return (
          <div key={edit.parameter} className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
            <select
              aria-label={`Parameter ${index + 1}`}
              className={inputStyle}
              value={edit.parameter}
              onChange={({ target }) => replace(index, { parameter: target.value })}
            >
              {PARAMETERS.map(({ name, label: text }) => (
                <option
                  key={name}
                  value={name}
                  disabled={edits.some((one, at) => at !== index && one.parameter === name)}
                >
                  {text} ({name})
                </option>
              ))}
            </select>
            <Button
              tone="quiet"
              size="small"
              aria-label={`Leave ${label} as it is`}
              onClick={() => onChange(edits.filter((_, at) => at !== index))}
            >
              <X aria-hidden className="size-4" />
            </Button>
            <div className="flex items-center gap-2">
              <select
                aria-label={`How ${label} changes`}
                className={`${inputStyle} w-32`}
                value={edit.mode}
                onChange={({ target }) => replace(index, { mode: target.value as Edit['mode'] })}
              >
                <option value="set">set to</option>
                <option value="scale">change by</option>
              </select>
              <NumberInput
                aria-label={`${label}, ${edit.mode === 'set' ? unit || 'value' : 'percent'}`}
                className="h-8 w-28"
                value={edit.value}
                onValue={(value) => replace(index, { value })}
              />
              <span className="text-xs text-ink-muted">{edit.mode === 'set' ? unit : '%'}</span>
            </div>
          </div>
        );
      })}
      {free && (
        <Button size="small" onClick={() => onChange([...edits, { parameter: free.name, mode: 'scale', value: 0 }])}>
          <Plus aria-hidden className="size-3.5" />
          Add a parameter
        </Button>
      )}
    </div>
  );
}
