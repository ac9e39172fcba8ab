'use client';

import { useState } from 'react';
import { Field, inputStyle } from '../../_ui/field';
import { NumberInput } from '../../_ui/number-input';
import type { RunSettings } from './run-settings';

const MAX_BYTES = 4_000_000;

interface BookFieldsProps {
  /** short name of the market that the run is about, then of those beside it */
  markets: readonly string[];
  settings: RunSettings;
  onChange: (settings: RunSettings) => void;
}

/** Whose accounts: drawn from the market's own figures or within a range of leverage, those on chain, or from a file. */
export function BookFields({ markets, settings, onChange }: BookFieldsProps) {
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    const refused = file !== undefined && file.size > MAX_BYTES;
    setTooLarge(refused ? `${file.name} has ${file.size} bytes: at most ${MAX_BYTES}` : null);
    if (file && !refused) onChange({ ...settings, file: { name: file.name, csv: await file.text() } });
  };
  return (
    <>
      <div className="w-full sm:w-56">
        <Field label="Accounts from">
          <select
            className={inputStyle}
            value={settings.book}
            onChange={(event) => onChange({ ...settings, book: event.target.value as RunSettings['book'] })}
          >
            <option value="plant">The market’s own figures</option>
            <option value="leverage">A range of leverage</option>
            <option value="chain">Open positions on chain</option>
            <option value="file">A file (CSV)</option>
          </select>
        </Field>
      </div>
      {settings.book === 'leverage' &&
        (['leverageFrom', 'leverageTo'] as const).map((key) => (
          <div key={key} className="w-28">
            <Field label={key === 'leverageFrom' ? 'Leverage from' : 'Leverage to'}>
              <NumberInput
                value={settings[key]}
                onValue={(value) => onChange({ ...settings, [key]: value })}
                className="h-8"
              />
            </Field>
          </div>
        ))}
      {settings.book === 'file' && (
        <>
          <div className="w-full sm:w-72">
            <Field
              label="File of accounts"
              note="Columns account, market, size, collateral, cash; or margin and entryPrice in place of cash"
              error={tooLarge ?? undefined}
            >
              <input
                type="file"
                accept=".csv,text/csv"
                className={`${inputStyle} py-1`}
                onChange={(event) => void take(event.target.files?.[0])}
              />
            </Field>
          </div>
          {markets.map((market, k) => (
            <div key={market} className="w-32">
              <Field label={`Mark of ${market}, USD`}>
                <NumberInput
                  value={settings.marks[k] ?? 1}
                  onValue={(value) =>
                    onChange({
                      ...settings,
                      marks: markets.map((_, at) => (at === k ? value : (settings.marks[at] ?? 1))),
                    })
                  }
                  className="h-8"
                />
              </Field>
            </div>
          ))}
        </>
      )}
    </>
  );
}
