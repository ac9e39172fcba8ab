import type { GlossaryEntry } from './entry';

/** How a market moves, by itself and after a shock. */
export const MOTION_TERMS = [
  {
    key: 'windowGrowth',
    term: 'growth per interval',
    plain: 'How much a small move grows, or shrinks, from one update to the next while a shock runs.',
    precise:
      'The greatest ρ(J…J)^(1/n) of products of n = 5, 10 and 30 successive Jacobians over the window; 1 is the edge.',
    also: ['window growth', 'growth per step', 'growth'],
  },
  {
    key: 'criticalShock',
    term: 'critical shock',
    plain: 'The smallest fall that the loops push clearly further by themselves.',
    precise:
      'The smallest y at which the endogenous displacement exceeds y/2 and 2 % within 15 minutes, an hour or two hours.',
  },
  {
    key: 'operatingPoint',
    term: 'operating point',
    plain: 'The situation in which the loops are looked at, such as after a 15 % fall in an hour.',
    precise: 'A shock y over a horizon T, its final state and the window of 30 states before it.',
  },
  {
    key: 'shock',
    term: 'shock',
    plain: 'A move of the price from outside, not caused by the market’s own loops.',
    precise: 'A fall (a rise where shorts are crowded) of the fundamental by y, log, spread evenly over a horizon.',
    also: ['shock response', 'response'],
  },
  {
    key: 'displacement',
    term: 'displacement',
    plain: 'How far the loops themselves push the price beyond what hit it.',
    precise: 'E(y, T): the greatest distance of the impact from that of the same time without the shock, log.',
  },
  {
    key: 'amplification',
    term: 'amplification',
    plain: 'How many times larger the move becomes than the shock that caused it.',
    precise: 'A = 1 + E/y; not defined for shocks below 0.1 %.',
  },
  {
    key: 'mode',
    term: 'mode',
    plain: 'One of the market’s own motions: a drift that fades, or a swing that rings.',
    precise: 'An eigenvalue of the step’s Jacobian with its vectors: time constant, frequency and damping.',
    also: ['eigenvalue', 'pole map', 'pole'],
  },
  {
    key: 'damping',
    term: 'damping',
    plain: 'How soon a swing dies out: 1 fades without swinging, 0 swings for ever.',
    precise: 'ζ = −ln|λ| / |ln λ| of a mode; below 0 it grows.',
  },
  {
    key: 'participationFactor',
    term: 'participation factor',
    plain: 'How much each part of the market belongs to one of its motions.',
    precise: '|v·w| of right and left eigenvector at each state, normalised to sum 1.',
  },
  {
    key: 'saturated',
    term: 'saturated',
    plain: 'A knob at its stop: the loop can’t answer further, so its margin says nothing.',
    precise: 'A clip, slew, or rate limit of the channel is active at a state of the window.',
    also: ['saturation'],
  },
  {
    key: 'openIntegrator',
    term: 'open integrator',
    plain: 'A sum that nothing corrects any more, because what would correct it is at its limit.',
    precise: 'An eigenvalue of exactly 1; it is named and left out of the growth’s verdict.',
  },
  {
    key: 'stepResponse',
    term: 'step response',
    plain: 'What the market does after one sudden, lasting push.',
    precise: 'Overshoot, time to stay within 2 % and ratio of successive peaks after a step of the fundamental.',
    also: ['step'],
  },
  {
    key: 'stabilityMap',
    term: 'stability map',
    plain: 'A map of two parameters: colour says how far from trouble each pair is.',
    precise: 'Growth, worst margin or critical shock over a grid of two parameters, with the policy’s boundary.',
    also: ['map', 'heat map'],
  },
  {
    key: 'fanChart',
    term: 'fan chart',
    plain: 'Many possible courses drawn as bands: the wider, the less is known.',
    precise: 'Quantiles over the paths of a stress run at each time.',
    also: ['fan'],
  },
  {
    key: 'limitCycle',
    term: 'limit cycle',
    plain: 'An oscillation that neither grows nor dies out, held by a limit that is hit on each turn.',
    precise: 'Predicted by harmonic balance, N(A)·L(jω) = −1, and looked for in the iterated nonlinear model.',
    also: ['sustained oscillation'],
  },
  {
    key: 'linearCertificate',
    term: 'linear certificate',
    plain: 'One energy that falls at every step, in whichever order the market’s situations come.',
    precise: 'A quadratic form P with AᵢᵀPAᵢ ≺ γ²P for all linearisations Aᵢ, γ < 1, re-checked in exact arithmetic.',
    also: ['common Lyapunov function'],
  },
  {
    key: 'jointSpectralRadius',
    term: 'joint spectral radius',
    plain: 'How fast the worst order of situations makes a deviation grow; below 1 every order dies out.',
    precise: 'The limit of the greatest norm of products of k matrices, to the power 1/k, between two bounds.',
  },
  {
    key: 'uncertaintyBox',
    term: 'uncertainty box',
    plain: 'All markets that the estimates allow: an interval for each constant that nobody sets.',
    precise: 'The product of the plant constants’ intervals; the market’s own, or a general factor where it has none.',
    also: ['plant box'],
  },
] as const satisfies readonly GlossaryEntry[];
