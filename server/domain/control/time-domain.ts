import { outOfRange } from '../errors';

/** Time runs continuously: the frequency variable is s = jω. */
export interface Continuous {
  readonly kind: 'continuous';
}

/** Time runs in samples of `sampleTimeSeconds`: the frequency variable is z = e^(jω·sampleTimeSeconds). */
export interface Discrete {
  readonly kind: 'discrete';
  readonly sampleTimeSeconds: number;
}

export type TimeDomain = Continuous | Discrete;

export const CONTINUOUS: Continuous = { kind: 'continuous' };

export function discrete(sampleTimeSeconds: number): Discrete {
  if (!Number.isFinite(sampleTimeSeconds) || sampleTimeSeconds <= 0)
    throw outOfRange('sampleTime', sampleTimeSeconds, 'more than 0', 's');
  return { kind: 'discrete', sampleTimeSeconds };
}

/** 0 is continuous, anything above is discrete. */
export function timeDomain(sampleTimeSeconds: number): TimeDomain {
  return sampleTimeSeconds === 0 ? CONTINUOUS : discrete(sampleTimeSeconds);
}

/** Systems can only be joined when they share one clock; the types refuse the rest, this the differing sample times. */
export function requireSameClock(first: TimeDomain, second: TimeDomain): void {
  const a = first.kind === 'discrete' ? first.sampleTimeSeconds : 0;
  const b = second.kind === 'discrete' ? second.sampleTimeSeconds : 0;
  if (a !== b) throw outOfRange('sampleTime', b, `equal to that of the other system, ${a}`, 's');
}
