/** The groups that governance sets, in the order every table lists them. */
export const PARAMETER_GROUPS = ['signals', 'margin', 'funding', 'liquidity', 'liquidation'] as const;
export type ParameterGroup = (typeof PARAMETER_GROUPS)[number];

/** What a chain stores: 18 decimals, or whole seconds. */
export type Scale = 'wad' | 'seconds';

/** How far one proposal may move a value: by so much in its own unit, or by so much of the value in force. */
export type StepLimit = { readonly kind: 'absolute' | 'relative'; readonly value: number };

/** One governance parameter of a protocol: everything that an editor, a check or an encoder has to know of it. */
export interface Parameter {
  /** `group.field`, as in `Market` */
  readonly name: string;
  readonly group: ParameterGroup;
  readonly field: string;
  /** in plain words */
  readonly label: string;
  /** "" for a pure number */
  readonly unit: string;
  readonly scale: Scale;
  readonly min: number;
  readonly max: number;
  /** what the chain stores is a multiple of this; a finer value would be cut off */
  readonly precision: number;
  readonly maxStep: StepLimit;
  readonly slider: { readonly step: number; readonly scale: 'linear' | 'log' };
  /** false: a constant of the model in this protocol, which no setter holds and no proposal may change */
  readonly onChain: boolean;
  /** one sentence for the glossary */
  readonly meaning: string;
}

/** A parameter as its group's table writes it; group and name are filled in. */
export type ParameterRow = Omit<Parameter, 'name' | 'group' | 'slider'> & {
  readonly slider: readonly ['linear' | 'log', number];
};

export const absolute = (value: number): StepLimit => ({ kind: 'absolute', value });
export const relative = (value: number): StepLimit => ({ kind: 'relative', value });
