import { Field, inputStyle } from '../../_ui/field';
import { NumberInput } from '../../_ui/number-input';
import { STOP_METRICS, type RunSettings } from './run-settings';

interface RunFieldsProps {
  settings: RunSettings;
  onChange: (settings: RunSettings) => void;
}

const FIELDS = [
  { key: 'paths', label: 'Paths', width: 'w-24' },
  { key: 'accounts', label: 'Accounts', width: 'w-24' },
  { key: 'seed', label: 'Seed', width: 'w-24' },
  { key: 'insurance', label: 'Insurance fund, USD', width: 'w-36' },
] as const;

/** How much is run, and when it may end before. */
export function RunFields({ settings, onChange }: RunFieldsProps) {
  const unit = STOP_METRICS.find(({ value }) => value === settings.stopMetric)?.unit;
  return (
    <>
      {FIELDS.map(({ key, label, width }) => (
        <div key={key} className={width}>
          <Field label={label}>
            <NumberInput
              value={settings[key]}
              onValue={(value) => onChange({ ...settings, [key]: value })}
              className="h-8"
            />
          </Field>
        </div>
      ))}
      <div className="w-full sm:w-56">
        <Field label="What the fund can’t pay">
          <select
            className={inputStyle}
            value={settings.deleveraging}
            onChange={(event) =>
              onChange({ ...settings, deleveraging: event.target.value as RunSettings['deleveraging'] })
            }
          >
            <option value="none">Is a loss of all (socialised)</option>
            <option value="queue">Deleverages by rank</option>
            <option value="pro-rata">Deleverages pro rata</option>
          </select>
        </Field>
      </div>
      <div className="w-full sm:w-56">
        <Field label="Ends early once it is known">
          <select
            className={inputStyle}
            value={settings.stopMetric}
            onChange={(event) => onChange({ ...settings, stopMetric: event.target.value })}
          >
            <option value="">Never: every path is run</option>
            {STOP_METRICS.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </Field>
      </div>
      {unit !== undefined && (
        <div className="w-32">
          <Field label={`To within ±, ${unit}`}>
            <NumberInput
              value={settings.stopHalfWidth}
              onValue={(value) => onChange({ ...settings, stopHalfWidth: value })}
              className="h-8"
            />
          </Field>
        </div>
      )}
    </>
  );
}
