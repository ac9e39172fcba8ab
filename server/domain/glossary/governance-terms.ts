import type { GlossaryEntry } from './entry';

/** How a change is judged and made. */
export const GOVERNANCE_TERMS = [
  {
    key: 'policy',
    term: 'policy',
    plain: 'What the DAO asks of every set of parameters before it may be in force.',
    precise: 'Operating points and limits, stored in versions with author, time and note.',
  },
  {
    key: 'verdict',
    term: 'verdict',
    plain: 'The answer of all checks together: as bad as the worst of them.',
    precise: 'fail > not run > stale > warn > pass.',
  },
  {
    key: 'stale',
    term: 'stale',
    plain: 'It was right once, but what it was about has changed since.',
    precise:
      'Judged against values in force, a deadline, a nonce or a policy version that is no longer the present one.',
  },
  {
    key: 'digest',
    term: 'digest',
    plain: 'A fingerprint: two results have the same one exactly when they are the same to the last bit.',
    precise: 'keccak256 over RFC 8785 canonical JSON.',
    also: ['evidence digest'],
  },
  {
    key: 'stressRun',
    term: 'stress run',
    plain: 'A historic or invented crisis, replayed account by account on both sets of parameters.',
    precise: 'Paired paths on the same counter-based random numbers, with intervals for the differences.',
    also: ['stress'],
  },
  {
    key: 'autonomousMode',
    term: 'autonomous mode',
    plain: 'A controller on chain that may move parameters alone, within limits that were signed.',
    precise: 'Law, envelope (bounds, steps, drift budget) and thresholds: release, engage, trip.',
  },
] as const satisfies readonly GlossaryEntry[];
