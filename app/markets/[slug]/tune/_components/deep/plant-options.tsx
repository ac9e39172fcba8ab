import { Field } from '../../../../../_ui/field';
import { NumberInput } from '../../../../../_ui/number-input';
import { MOST_PLANTS, type DeepState } from './deep-url';

/** What is wrong with the plants that are asked for, by field; both undefined where nothing is. */
export function plantFaults({ plants, seed }: Pick<DeepState, 'plants' | 'seed'>): { plants?: string; seed?: string } {
  const isWhole = (value: number, least: number, most: number) =>
    Number.isSafeInteger(value) && value >= least && value <= most;
  return {
    ...(!isWhole(plants, 1, MOST_PLANTS) && {
      plants: `${plants} is refused: a whole number from 1 to ${MOST_PLANTS}`,
    }),
    ...(!isWhole(seed, 0, Number.MAX_SAFE_INTEGER) && { seed: `${seed} is refused: a whole number from 0` }),
  };
}

interface PlantOptionsProps {
  plants: number;
  seed: number;
  onChange: (change: Partial<DeepState>) => void;
}

/** How many plants are drawn, and from which seed: equal seeds give equal plants. */
export function PlantOptions({ plants, seed, onChange }: PlantOptionsProps) {
  const faults = plantFaults({ plants, seed });
  return (
    <div className="flex flex-wrap gap-3 px-4 pb-3">
      <div className="w-40">
        <Field label="Sampled plants" error={faults.plants}>
          <NumberInput value={plants} onValue={(value) => onChange({ plants: value })} />
        </Field>
      </div>
      <div className="w-40">
        <Field label="Seed" error={faults.seed}>
          <NumberInput value={seed} onValue={(value) => onChange({ seed: value })} />
        </Field>
      </div>
    </div>
  );
}
