import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Market, parseMarket } from '@/server/domain/market';

/**
 * Cases of the market model from an independent implementation; tests/fixtures/reference/market-model.json is carried
 * over unchanged from the project's reference values.
 */
export interface ReferenceCase {
  readonly name: string;
  readonly config: Market;
  readonly shock: number;
  readonly horizon: number;
  readonly stateNames: readonly string[];
  readonly drift: number;
  readonly collapsed: boolean;
  readonly criticalShock: number | null;
  readonly displacement: Readonly<Record<'900' | '3600' | '7200', number | null>>;
  readonly state: readonly number[];
  readonly spectralRadius: number;
  readonly eigenvalues: readonly (readonly [number, number])[];
  readonly windowGrowth: number;
  readonly windowSpectralRadius: number;
  readonly loops: Readonly<Record<string, ReferenceLoop>>;
}

export interface ReferenceLoop {
  readonly omega: readonly number[];
  readonly returnRatio: readonly (readonly [number, number])[];
  readonly gainMargins: readonly (readonly [number, number])[];
  readonly phaseMargins: readonly (readonly [number, number])[];
}

const file = path.resolve(import.meta.dirname, '../../fixtures/reference/market-model.json');
const cases = JSON.parse(readFileSync(file, 'utf8')) as ReferenceCase[];

export const REFERENCE_CASES: readonly ReferenceCase[] = cases.map((one) => ({
  ...one,
  config: parseMarket(one.config),
}));

/** The reference market (z = 2, φ = 1). */
export const CALM_DEFAULT = REFERENCE_CASES[0].config;
