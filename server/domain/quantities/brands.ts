declare const unit: unique symbol;

/** A bigint in the named fixed-point unit; the brand keeps a WAD from being added to a parts-per-million. */
type FixedPoint<Unit extends string> = bigint & { readonly [unit]: Unit };

/** 18 decimals: 1e18 = 1 in the quantity's own unit. */
export type Wad = FixedPoint<'wad'>;
/** 6 decimals: 1 000 000 = 1. */
export type PartsPerMillion = FixedPoint<'ppm'>;
/** 4 decimals: 10 000 = 1. */
export type BasisPoints = FixedPoint<'bps'>;
/** Whole seconds. */
export type Seconds = FixedPoint<'seconds'>;

export const WAD_DECIMALS = 18;
export const PPM_DECIMALS = 6;
export const BPS_DECIMALS = 4;
export const SECONDS_DECIMALS = 0;

/** Which neighbour a value takes that has no exact fixed-point form; "nearest" takes ties away from zero. */
export type Rounding = 'down' | 'up' | 'nearest';
