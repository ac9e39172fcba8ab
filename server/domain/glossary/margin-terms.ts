import type { GlossaryEntry } from './entry';

/** How far a loop is from trouble, and how that is drawn. */
export const MARGIN_TERMS = [
  {
    key: 'gainMargin',
    term: 'gain margin',
    plain: 'How much stronger a loop may get before it feeds itself.',
    precise:
      'The least factor on the return ratio, up or down, that puts the closed loop on the edge of instability, in dB; 6 dB is a factor of 2.',
  },
  {
    key: 'phaseMargin',
    term: 'phase margin',
    plain: 'How much later a loop may answer before it rings without end.',
    precise: 'The least extra phase lag at a frequency where the return ratio has size 1 that reaches −1, in degrees.',
  },
  {
    key: 'modulusMargin',
    term: 'modulus margin',
    plain: 'How wrong gain and delay may be together before a loop tips over.',
    precise: 'The least distance of the return ratio to −1 over all frequencies; the inverse of the sensitivity peak.',
  },
  {
    key: 'delayMargin',
    term: 'delay margin',
    plain: 'How many seconds, or update intervals, later a loop may answer and still settle.',
    precise: 'Phase margin divided by its frequency, in seconds and in whole intervals; only where the loop is stable.',
  },
  {
    key: 'diskMargin',
    term: 'disk margin',
    plain: 'A margin against gain and phase errors that come at once, in one or in several loops.',
    precise: 'The radius of the largest disk of complex factors around 1 that leaves every closed loop stable.',
  },
  {
    key: 'sensitivityPeak',
    term: 'sensitivity peak',
    plain: 'How many times the loop amplifies a disturbance at its worst frequency.',
    precise: 'Ms, the greatest |1/(1 + L)| over frequency; 1 is no amplification, 4 is a modulus margin of 0.25.',
    also: ['sensitivity'],
  },
  {
    key: 'returnRatio',
    term: 'return ratio',
    plain: 'What comes back when a loop is cut open and pushed once.',
    precise:
      'L = −G of a channel cut at its command, all other loops closed; −1 at some frequency is the edge of instability.',
    also: ['loop gain', 'loop'],
  },
  {
    key: 'crossover',
    term: 'crossover',
    plain: 'The frequency at which what comes back is exactly as large as what went in.',
    precise: 'A frequency in rad/s with |L| = 1 (gain crossover), or with L real and negative (phase crossover).',
  },
  {
    key: 'bodePlot',
    term: 'Bode plot',
    plain: 'Strength and delay of a loop, drawn over how fast it is shaken.',
    precise: 'Magnitude in dB and phase in degrees of the return ratio over log frequency in rad/s.',
    also: ['bode'],
  },
  {
    key: 'nyquistPlot',
    term: 'Nyquist plot',
    plain: 'The loop’s answer as one curve; how near it comes to −1 is how near trouble is.',
    precise: 'The return ratio in the complex plane, frequency along the curve; turns around −1 count unstable poles.',
    also: ['nyquist'],
  },
  {
    key: 'nicholsChart',
    term: 'Nichols chart',
    plain: 'Strength against delay of a loop in one picture, with the point of trouble in its middle.',
    precise: 'Magnitude in dB over phase in degrees of the return ratio; the critical point is (−180°, 0 dB).',
    also: ['nichols'],
  },
  {
    key: 'rootLocus',
    term: 'root locus',
    plain: 'Where the market’s own motions go when one parameter is turned.',
    precise: 'The eigenvalues of the closed loop in the complex plane as one parameter moves over its range.',
    also: ['locus'],
  },
] as const satisfies readonly GlossaryEntry[];
