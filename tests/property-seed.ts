import fc from 'fast-check';

/** Property tests draw the same cases in every run; PROPERTY_SEED=<whole number> draws others. */
const FIXED_SEED = 20_251_010;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? FIXED_SEED) });
