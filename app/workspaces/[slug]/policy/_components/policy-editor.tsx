'use client';

import {
  POLICY_LIMITS,
  policyChanges,
  type PolicyLimit,
  policyLimit,
  type PolicyLimitKey,
} from '@/server/domain/stability';
import { Button } from '../../../../_ui/button';
import { Field } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';
import { NumberInput } from '../../../../_ui/number-input';
import { Panel } from '../../../../_ui/panel';
import { changeText, limitText } from './limit-text';
import type { PolicyBody, StoredPolicy } from './policy';
import { toPercent } from './policy-draft';
import { PointsEditor } from './points-editor';

interface PolicyEditorProps {
  inForce: StoredPolicy;
  /** the version from which the edit starts */
  start: StoredPolicy;
  drafted: PolicyBody;
  faults: ReadonlyMap<string, string>;
  onLimit: (key: PolicyLimitKey, value: number) => void;
  onPoints: (points: PolicyBody['operatingPoints']) => void;
  onRebase: () => void;
  onLeave: () => void;
}

/** Every limit and operating point, editable; what is wrong is said at its field. Nothing is stored here. */
export function PolicyEditor(props: PolicyEditorProps) {
  const { inForce, start, drafted, faults, onLimit, onPoints, onRebase, onLeave } = props;
  const changes = policyChanges(inForce.policy, drafted);
  const overtaken = start.policy.version !== inForce.policy.version;
  return (
    <Panel
      title="Edit"
      note={`from version ${start.policy.version}; the address of this page holds the edit`}
      actions={
        <Button tone="quiet" size="small" onClick={onLeave}>
          Discard
        </Button>
      }
    >
      {overtaken && (
        <Notice
          tone="warn"
          role="alert"
          title={`Version ${inForce.policy.version} is in force by now`}
          className="mb-4"
          action={
            <Button size="small" onClick={onRebase}>
              Edit from version {inForce.policy.version}
            </Button>
          }
        >
          It changed:{' '}
          {policyChanges(start.policy, inForce.policy).map(changeText).join('; ') || 'nothing that is asked'}.
        </Notice>
      )}
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <PointsEditor points={drafted.operatingPoints} faults={faults} onChange={onPoints} />
        <fieldset className="min-w-0">
          <legend className="mb-2 text-sm font-semibold">Limits</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {POLICY_LIMITS.map((limit) => (
              <LimitField
                key={limit.key}
                limit={limit}
                value={policyLimit(drafted, limit.key)}
                inForce={policyLimit(inForce.policy, limit.key)}
                error={faults.get(limit.key)}
                onValue={(value) => onLimit(limit.key, value)}
              />
            ))}
          </div>
        </fieldset>
      </div>
      <div className="mt-4 border-t border-line pt-3 text-sm" role="status">
        <p className="font-medium">
          {changes.length === 0 ? 'Nothing differs from the policy in force.' : 'What would change'}
        </p>
        <ul className="numbers mt-1 text-xs text-ink-muted">
          {changes.map((change) => (
            <li key={changeText(change)}>{changeText(change)}</li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

interface LimitFieldProps {
  limit: PolicyLimit;
  value: number;
  inForce: number;
  error?: string;
  onValue: (value: number) => void;
}

const SHOWN_UNIT: Readonly<Record<string, string>> = { log: '%', degrees: '°', 'per interval': 'factor' };

function LimitField({ limit, value, inForce, error, onValue }: LimitFieldProps) {
  const percent = limit.unit === 'log';
  const unit = SHOWN_UNIT[limit.unit] ?? limit.unit;
  const changed = value !== inForce;
  return (
    <Field
      label={`${limit.label}${unit === '' ? '' : `, ${unit}`}`}
      note={changed ? `In force: ${limitText(limit, inForce)}` : undefined}
      error={error}
    >
      <NumberInput
        value={percent ? toPercent(value) : value}
        onValue={(typed) => onValue(percent ? typed / 100 : typed)}
        className={changed ? 'border-accent' : undefined}
      />
    </Field>
  );
}
