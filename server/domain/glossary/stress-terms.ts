import { type GlossaryEntry } from './entry';

/** What a stress run comes to, and how a venue handles accounts that can't pay. */
export const STRESS_TERMS = [
  {
    key: 'distribution',
    term: 'distribution',
    plain: 'How often an outcome is above each value: the whole of it, where a mean hides the tail.',
    precise: 'The share of a run’s paths above a value, from the quantiles at 0, 1, … 100 %.',
    also: ['exceedance'],
  },
  {
    key: 'expectedShortfall',
    term: 'expected shortfall',
    plain: 'What the worst cases come to on average.',
    precise: 'The mean of the worst 5 % or 1 % of the paths, at the end that hurts, with a bootstrap interval.',
  },
  {
    key: 'insuranceFund',
    term: 'insurance fund',
    plain: 'Money set aside for accounts that owe more than they have.',
    precise:
      'Grows by liquidation penalties and contributions, pays bad debt; what it can’t pay is socialised or deleveraged.',
  },
  {
    key: 'autoDeleveraging',
    term: 'auto-deleveraging',
    plain: 'Winners’ positions are closed to make up for a loser who can’t pay.',
    precise:
      'A bankrupt account is closed against the other side at the price that leaves it nothing, by rank or pro rata.',
    also: ['deleveraging'],
  },
  {
    key: 'replay',
    term: 'replay',
    plain: 'One course of a stress run again, step by step, in this browser.',
    precise:
      'A path computed anew from the run’s inputs and its own number; it comes to the run’s figures to the last bit.',
    also: ['path replay'],
  },
] as const satisfies readonly GlossaryEntry[];
