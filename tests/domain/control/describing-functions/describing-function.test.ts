import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describingFunction, type NonSmoothElement } from '@/server/domain/control';
import { gainOfTwoSamples } from '@/server/domain/control/describing-functions/non-smooth-element';
import { slewLimitGain, slewRatioAtLag, TRIANGLE } from '@/server/domain/control/describing-functions/slew-limit';
import { stopGain, stopShareAtLead } from '@/server/domain/control/describing-functions/stop';

const SAMPLES = 6_000;
/** A slew limit that binds hard forgets where it started only after many turns. */
const TURNS = 24;

type Respond = (u: number, held: number, step: number, change: number) => number;

/** Fundamental of the steady output for the input A·sin θ, by the sum over the last turn. */
function fundamental(respond: Respond, amplitude: number): { re: number; im: number } {
  let y = 0;
  let u = 0;
  let re = 0;
  let im = 0;
  const step = (2 * Math.PI) / SAMPLES;
  for (let k = 0; k < TURNS * SAMPLES; k += 1) {
    const angle = k * step;
    const change = amplitude * Math.sin(angle) - u;
    u += change;
    y = respond(u, y, step, change);
    if (k < (TURNS - 1) * SAMPLES) continue;
    re += y * Math.sin(angle);
    im += y * Math.cos(angle);
  }
  return { re: (2 * re) / SAMPLES / amplitude, im: (2 * im) / SAMPLES / amplitude };
}

const clip = (u: number, low: number, high: number) => Math.min(Math.max(u, low), high);

function responseOf(element: NonSmoothElement, omega: number): Respond {
  switch (element.kind) {
    case 'saturation':
      return (u) => clip(u, -element.below, element.above);
    case 'deadband':
      return (u) => u - clip(u, -element.halfWidth, element.halfWidth);
    case 'relay':
      return (u, before) =>
        u > element.hysteresis ? element.level : u < -element.hysteresis ? -element.level : before || element.level;
    case 'stop':
      return (_, before, __, change) => clip(before + change, -element.halfWidth, element.halfWidth);
    case 'slew-limit':
      return (u, before, step) => {
        const most = (element.ratePerSecond * step) / omega;
        return before + clip(u - before, -most, most);
      };
  }
}

const elements: [string, NonSmoothElement][] = [
  ['saturation', { kind: 'saturation', below: 1, above: 1 }],
  ['uneven clip', { kind: 'saturation', below: 0.4, above: 2.5 }],
  ['one-sided clip', { kind: 'saturation', below: 0.3, above: Infinity }],
  ['deadband', { kind: 'deadband', halfWidth: 0.7 }],
  ['relay', { kind: 'relay', level: 1.5, hysteresis: 0 }],
  ['relay with hysteresis', { kind: 'relay', level: 1.5, hysteresis: 0.25 }],
  ['stop', { kind: 'stop', halfWidth: 0.8 }],
  ['slew limit', { kind: 'slew-limit', ratePerSecond: 2 }],
];

describe('describing functions', () => {
  it.each(elements)('%s: the Fourier integral of its output', (_, element) => {
    for (const amplitude of [0.31, 0.9, 1.3, 2, 3.7, 20]) {
      for (const omega of element.kind === 'slew-limit' ? [0.5, 1.5, 2.4] : [1]) {
        const found = describingFunction(element, amplitude, omega);
        const expected = fundamental(responseOf(element, omega), amplitude);
        // the sum over a step at the edge of a sample is good to about one sample
        expect(Math.abs(found.re - expected.re)).toBeLessThan(2e-3 * Math.max(1, Math.abs(expected.re)));
        expect(Math.abs(found.im - expected.im)).toBeLessThan(2e-3 * Math.max(1, Math.abs(expected.re)));
      }
    }
  });

  it('a relay that never reaches its hysteresis passes nothing on', () => {
    expect(describingFunction({ kind: 'relay', level: 1, hysteresis: 0.5 }, 0.5, 1)).toEqual({ re: 0, im: 0 });
  });

  it('the slew limit is continuous between its regimes, and lags ever more as it binds', () => {
    const near = (ratio: number) => [slewLimitGain(ratio * (1 - 1e-9)), slewLimitGain(ratio * (1 + 1e-9))];
    for (const ratio of [TRIANGLE, 1]) {
      const [below, above] = near(ratio);
      expect(below.re).toBeCloseTo(above.re, 6);
      expect(below.im).toBeCloseTo(above.im, 6);
    }
    let lag = 0;
    let size = 1;
    for (let ratio = 0.999; ratio > 0; ratio -= 0.001) {
      const { re, im } = slewLimitGain(ratio);
      expect(Math.atan2(-im, re)).toBeGreaterThan(lag);
      expect(Math.hypot(re, im)).toBeLessThan(size);
      [lag, size] = [Math.atan2(-im, re), Math.hypot(re, im)];
    }
  });

  it('stopShareAtLead is the inverse of the lead, which grows with the amplitude', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1.56, noNaN: true }), (lead) => {
        const { re, im } = stopGain(stopShareAtLead(lead));
        return Math.abs(Math.atan2(im, re) - lead) < 1e-9;
      }),
    );
  });

  it('slewRatioAtLag is the inverse of the lag', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1.57, noNaN: true }), (lag) => {
        const { re, im } = slewLimitGain(slewRatioAtLag(lag));
        return Math.abs(Math.atan2(-im, re) - lag) < 1e-9;
      }),
    );
  });

  it('a cycle of two samples passes through as ±A does', () => {
    expect(gainOfTwoSamples({ kind: 'saturation', below: 1, above: 3 }, 2)).toBe(0.75);
    expect(gainOfTwoSamples({ kind: 'deadband', halfWidth: 1 }, 4)).toBe(0.75);
    expect(gainOfTwoSamples({ kind: 'relay', level: 3, hysteresis: 0 }, 2)).toBe(1.5);
    expect(gainOfTwoSamples({ kind: 'slew-limit', ratePerSecond: 1 }, 2)).toBeNull();
  });
});
