/**
 * Elementary functions with equal bits everywhere.
 *
 * ECMAScript fixes only + − × ÷ and √ to the last bit; `Math.exp` and its like differ between engines and between
 * versions of one engine. These are ports of FreeBSD msun and Cephes in plain double arithmetic (the packages' default
 * entry; their native add-ons are a separate file that is never loaded). Accurate to 2 units in the last place.
 */
export { default as acos } from '@stdlib/math-base-special-acos';
export { default as asin } from '@stdlib/math-base-special-asin';
export { default as atan2 } from '@stdlib/math-base-special-atan2';
export { default as cos } from '@stdlib/math-base-special-cos';
export { default as exp } from '@stdlib/math-base-special-exp';
export { default as expm1 } from '@stdlib/math-base-special-expm1';
export { default as hypot } from '@stdlib/math-base-special-hypot';
export { default as log } from '@stdlib/math-base-special-ln';
export { default as log1p } from '@stdlib/math-base-special-log1p';
export { default as pow } from '@stdlib/math-base-special-pow';
export { default as sin } from '@stdlib/math-base-special-sin';
export { default as tan } from '@stdlib/math-base-special-tan';
export { default as tanh } from '@stdlib/math-base-special-tanh';
