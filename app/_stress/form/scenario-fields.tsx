'use client';

import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useApi } from '../../_trpc/client';
import { Button } from '../../_ui/button';
import { Field, inputStyle } from '../../_ui/field';
import { NumberInput } from '../../_ui/number-input';
import { fieldsOf, GENERATORS } from './generators';
import type { ScenarioSettings } from './scenario-settings';

interface ScenarioFieldsProps {
  /** names the scenario among several; null where it is the only one */
  place: number | null;
  settings: ScenarioSettings;
  onChange: (settings: ScenarioSettings) => void;
  onRemove: () => void;
}

/** One scenario: which, and its figures. */
export function ScenarioFields({ place, settings, onChange, onRemove }: ScenarioFieldsProps) {
  const events = useQuery(useApi().stress.events.queryOptions());
  return (
    <fieldset className="flex flex-wrap items-end gap-3">
      {place !== null && <legend className="sr-only">Scenario {place}</legend>}
      <div className="w-full sm:w-64">
        <Field label={place === null ? 'Scenario' : `Scenario ${place}`}>
          <select
            className={inputStyle}
            value={settings.scenario}
            onChange={(event) => onChange({ ...settings, scenario: event.target.value })}
          >
            <optgroup label="Events">
              {(events.data ?? []).map(({ id, name, start: from, hours }) => (
                <option key={id} value={id}>
                  {name}, {from.toISOString().slice(0, 7)}, {hours} h
                </option>
              ))}
            </optgroup>
            <optgroup label="Generated">
              {GENERATORS.map(({ value, title }) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </optgroup>
          </select>
        </Field>
      </div>
      {fieldsOf(settings).map(({ key, label }) => (
        <div key={key} className="w-32">
          <Field label={label}>
            <NumberInput
              value={settings[key]}
              onValue={(value) => onChange({ ...settings, [key]: value })}
              className="h-8"
            />
          </Field>
        </div>
      ))}
      {place !== null && (
        <Button size="icon" tone="quiet" aria-label={`Remove scenario ${place}`} onClick={onRemove}>
          <X aria-hidden className="size-4" />
        </Button>
      )}
    </fieldset>
  );
}
