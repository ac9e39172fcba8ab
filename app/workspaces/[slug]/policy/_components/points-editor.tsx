'use client';

import { Plus, Trash2 } from 'lucide-react';
import { MAX_STORED_POINTS } from '@/server/api/schemas/policies';
import { Button } from '../../../../_ui/button';
import { Field } from '../../../../_ui/field';
import { NumberInput } from '../../../../_ui/number-input';
import { Term } from '../../../../_ui/term';
import type { PolicyBody } from './policy';
import { toPercent } from './policy-draft';

type Points = PolicyBody['operatingPoints'];

interface PointsEditorProps {
  points: Points;
  faults: ReadonlyMap<string, string>;
  onChange: (points: Points) => void;
}

const ADDED = { shock: 0.1, horizonSeconds: 900 };
const MINUTE = 60;

/** Where the loops are looked at: shocks in percent, over minutes. */
export function PointsEditor({ points, faults, onChange }: PointsEditorProps) {
  const set = (index: number, change: Partial<Points[number]>) =>
    onChange(points.map((point, k) => (k === index ? { ...point, ...change } : point)));
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-sm font-semibold">
        <Term name="operatingPoint">Operating points</Term>
      </legend>
      <ul className="space-y-3">
        {points.map(({ shock, horizonSeconds }, index) => (
          <li key={index}>
            <div className="flex items-start gap-3">
              <div className="w-32">
                <Field label={`Shock ${index + 1}, %`} error={faults.get(`operatingPoints[${index}].shock`)}>
                  <NumberInput
                    value={toPercent(shock)}
                    onValue={(percent) => set(index, { shock: percent / 100 })}
                    nudge={(percent, steps) => Math.max(0, percent + steps)}
                  />
                </Field>
              </div>
              <div className="w-32">
                <Field
                  label={`Within ${index + 1}, minutes`}
                  error={faults.get(`operatingPoints[${index}].horizonSeconds`)}
                >
                  <NumberInput
                    value={horizonSeconds / MINUTE}
                    onValue={(minutes) => set(index, { horizonSeconds: minutes * MINUTE })}
                    nudge={(minutes, steps) => Math.max(1, minutes + steps)}
                  />
                </Field>
              </div>
              <Button
                tone="quiet"
                size="iconSmall"
                className="mt-5.5"
                aria-label={`Remove operating point ${index + 1}`}
                disabled={points.length === 1}
                onClick={() => onChange(points.filter((_, k) => k !== index))}
              >
                <Trash2 aria-hidden className="size-3.5" />
              </Button>
            </div>
            {faults.has(`operatingPoints.${index}`) && (
              <p role="alert" className="mt-1 text-xs text-fail">
                The same point stands further up: each must differ from the others.
              </p>
            )}
          </li>
        ))}
      </ul>
      <Button
        size="small"
        className="mt-3"
        disabled={points.length >= MAX_STORED_POINTS}
        onClick={() => onChange([...points, ADDED])}
      >
        <Plus aria-hidden className="size-3.5" />
        Add operating point
      </Button>
    </fieldset>
  );
}
